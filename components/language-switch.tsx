import { frameMessagesIn } from "#messages/frame-in.ts";
import { LANGUAGES, type PageLanguage } from "#messages/languages.ts";

interface LanguageSwitchProps {
  language: PageLanguage;
  /** The path of the page, to come back to. */
  back: string;
}

/** The languages of the site, each by its own name: plain links, which need no script. */
export function LanguageSwitch({ language, back }: LanguageSwitchProps) {
  return (
    <nav aria-label={frameMessagesIn(language).languages}>
      <ul className="flex items-baseline gap-x-5">
        {LANGUAGES.map(({ code, name }) => (
          <li key={code} lang={code}>
            {code === language ? (
              <span aria-current="true" className="font-semibold text-ink">
                {name}
              </span>
            ) : (
              <a
                href={`/language?${new URLSearchParams({ to: code, back })}`}
                hrefLang={code}
                rel="nofollow"
                className="control"
              >
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
