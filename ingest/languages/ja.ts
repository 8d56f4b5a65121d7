import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Japanese. Its dates are written with signs that parse-date-line.ts reads. */
export const ja: PartOfLanguage = {
  code: "ja",
  calendar: { names: "weekdays" },
  dates: {
    beside: listWords("公開 公開日 更新 更新日 投稿 投稿日 掲載 掲載日 配信 発行"),
    units: listWords("年 月 日 時 分"),
    updated: ["更新"],
    published: ["公開", "投稿", "掲載"],
    publishedStems: ["公", "掲", "投"],
    date: ["日付", "日時"],
    today: ["今日"],
  },
  furniture: {
    listHeads: ["関連(?:記事|ニュース|リンク)|あわせて読みたい|こちらもおすすめ|人気記事"],
    signs: ["広告", "続きを読む|もっと見る|シェアする"],
    pointers: ["関連記事"],
    values: ["タグ", "キーワード"],
    sourceLists: ["参考文献", "出典"],
  },
  links: {
    newWindow: ["(?:新しい|別)(?:の)?(?:ウィンドウ|ウインドウ|タブ|窓)(?:で|が|に)(?:開きます|開く|表示(?:します)?)"],
    otherSite: ["外部リンク"],
    link: ["リンクは"],
  },
};
