import type { ReactNode } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { PageFrame } from "./page-frame.tsx";

interface LostPageProps {
  language: PageLanguage;
  /** The path of the page. */
  back: string;
  title: string;
  beside?: ReactNode;
  children: ReactNode;
}

/** A page for an address with nothing at it, with a way on. */
export function LostPage({ language, back, title, beside, children }: LostPageProps) {
  return (
    <PageFrame language={language} back={back}>
      <div className="max-w-measure py-10 font-serif text-lg leading-relaxed">
        <h1 className="text-4xl leading-tight font-semibold tracking-tight text-balance">{title}</h1>
        <p className="mt-4">{children}</p>
        {beside}
      </div>
    </PageFrame>
  );
}
