import { foldWord } from "../../words/tokenize.ts";

/** Agencies and broadcasters of the world that credits, bylines and datelines name; general knowledge, to be added to. */
const NAMES = `AP|Associated Press|The Associated Press|AFP|Agence France-Presse|Reuters|Thomson Reuters|UPI|United Press International|dpa|
Deutsche Presse-Agentur|EPA|EPA-EFE|EFE|ANSA|Adnkronos|Belga|ANP|APA|Keystone|PAP|CTK|MTI|Tanjug|BTA|ANA-MPA|Lusa|Ritzau|TT|NTB|STT|BNS|
TASS|ITAR-TASS|RIA Novosti|RIA|Sputnik|Interfax|UNIAN|Ukrinform|BelTA|Trend|Azertac|Armenpress|Kazinform|
Anadolu|Anadolu Agency|Anadolu Ajansı|AA|DHA|Doğan Haber Ajansı|Demirören Haber Ajansı|İHA|İhlas Haber Ajansı|Cihan|ANKA|
Xinhua|Kyodo|Kyodo News|Jiji|Yonhap|KCNA|CNA|PTI|ANI|IANS|UNI|APP|Antara|Bernama|VNA|
IRNA|ISNA|Fars|Tasnim|SANA|MENA|WAM|SPA|KUNA|QNA|Petra|NNA|TAP|APS|MAP|SUNA|NAN|Al Jazeera|Al Arabiya|BBC|BBC News|CNN|CBS News|
ABC News|NBC News|NPR|Bloomberg|Bloomberg News|Dow Jones|Deutsche Welle|DW|VOA|Voice of America|RFE/RL|France 24|Euronews|RT|
AAP|Canadian Press|The Canadian Press|Press Association|PA|PA Media|Getty|Getty Images|Shutterstock|Zuma Press|Alamy|Corbis|iStock|Polaris|
Magnum|Sipa|Imago|Depo Photos|news agencies|agencies|wire services|staff and agencies`;

const fold = (name: string): string =>
  name
    .split(/[\s/-]+/)
    .map(foldWord)
    .join(" ")
    .trim();
const KNOWN = new Map(NAMES.split("|").map((name) => [fold(name.trim()), name.trim()]));

/** Names of any agency, or of all of them, that name none. */
const GENERIC = new Set(["news agencies", "agencies", "wire services", "staff and agencies"]);

/** Whether a name is that of a news agency or broadcaster known by all, or of "agencies" in general. */
export function isNewsAgency(name: string): boolean {
  return name.length <= 60 && KNOWN.has(fold(name));
}

/** Whether a credit speaks of agencies and names none. */
export function isUnnamedAgency(name: string): boolean {
  return name.length <= 60 && GENERIC.has(fold(name));
}

/** The name of a known agency as it is usually written, whatever its case here; null for others. */
export function spellAgency(name: string): string | null {
  return name.length > 60 ? null : (KNOWN.get(fold(name)) ?? null);
}
