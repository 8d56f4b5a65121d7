import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Chinese. Its dates are written with signs that parse-date-line.ts reads. */
export const zh: PartOfLanguage = {
  code: "zh",
  calendar: null,
  dates: {
    beside: listWords("发布 发表 时间 時間 日期 入力"),
    units: listWords("年 月 日 时 時 分"),
    updated: ["更新"],
    published: ["发布"],
    publishedStems: ["公", "发", "發"],
    date: ["日期"],
    today: ["今天"],
  },
  furniture: {
    listHeads: ["相关(?:新闻|阅读|文章|报道)|延伸阅读|热门文章"],
    signs: ["廣告|广告", "阅读更多|查看更多|分享到?"],
    pointers: ["相关(?:新闻|阅读)"],
    values: ["标签", "关键词"],
    sourceLists: ["参考文献"],
  },
  links: {
    newWindow: [
      "(?:在|於|于)?(?:新|另一)(?:的)?(?:窗口|視窗|标签页|標籤頁|分頁|选项卡)(?:中|內)?(?:打开|開啟|打開|開新)?",
    ],
    otherSite: ["外部链接", "外部連結"],
    link: ["链接"],
  },
};
