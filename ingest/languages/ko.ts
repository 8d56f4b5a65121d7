import type { PartOfLanguage } from "./language.ts";
import { listWords } from "./list-words.ts";

/** Korean. Its dates are written with signs that parse-date-line.ts reads. */
export const ko: PartOfLanguage = {
  code: "ko",
  calendar: { names: "weekdays" },
  dates: {
    beside: listWords("입력 수정 등록 승인 기사입력 기사수정 발행"),
    units: listWords("년 월 일 시 분"),
    updated: ["수정"],
    published: ["입력", "등록"],
    publishedStems: ["입력", "등록"],
    today: ["오늘"],
  },
  furniture: {
    listHeads: ["관련 ?기사|많이 본 (?:뉴스|기사)"],
    signs: ["광고", "더보기|기사 더보기|공유하기"],
    pointers: ["관련 ?기사"],
    values: ["키워드"],
  },
  links: { newWindow: ["새 ?(?:창|탭)(?:에서|으로)?(?: ?(?:열림|열기|열립니다))?"], otherSite: ["외부 링크"] },
};
