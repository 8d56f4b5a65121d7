import type { PartOfLanguage } from "./language.ts";

/** Portuguese. */
export const pt: PartOfLanguage = {
  code: "pt",
  calendar: { names: "all" },
  dates: {
    beside: ["publicado", "publicada", "atualizado", "atualizada", "em", "as"],
    of: ["de"],
    on: ["em"],
    updated: ["atualiza"],
    updateNouns: ["atualizações"],
    published: ["publicado", "publicada"],
    date: ["data"],
    self: ["est[ae] (?:artigo|página)"],
    today: ["hoje"],
    is: ["é"],
    stamps: ["atualizado"],
    agoBefore: ["há"],
    timeUnits: ["horas?"],
  },
  bylines: { by: ["por"], andBetweenNames: ["e"] },
  papers: { names: ["jornal", "folha"] },
  records: { date: ["data"], source: ["fonte"] },
  furniture: {
    commentPrompts: ["deixe (?:um comentário|uma resposta)", "comentar"],
    comments: ["comentários?"],
    listHeads: ["(?:as )?mais lidas|(?:notícias|artigos) relacionad[oa]s|leia (?:também|mais)|veja também|saiba mais"],
    signs: [
      "publicidade",
      "ler mais|continue (?:a )?lendo|continuar a ler|compartilhar|partilhar|assine(?: já| agora| a newsletter)?|ouvir artigo",
      "todos os direitos reservados",
    ],
    pointers: ["leia (?:mais|também)", "veja também", "saiba mais"],
    orders: ["leia (?:mais|também)(?!\\p{L})"],
    partNames: ["compartilhar?|publicidade|leia-?mais"],
  },
  links: {
    newWindow: [
      "(?:abre|abrirá|abrir)(?:-se)? (?:em|numa?|n[oa]) (?:uma? )?(?:nov[ao]|outr[ao]) (?:janela|aba|guia|separador|página)",
    ],
    otherSite: ["link externo"],
    link: ["o link"],
  },
  pages: { page: ["página"], pageOf: ["página"], of: ["de"] },
};
