import type { ReactNode } from "react";
import { PageFrame } from "./page-frame.tsx";

/** A page for an address with nothing at it, with a way on. */
export function LostPage({ title, beside, children }: { title: string; beside?: ReactNode; children: ReactNode }) {
  return (
    <PageFrame>
      <div className="max-w-measure py-10 font-serif text-lg leading-relaxed">
        <h1 className="text-4xl leading-tight font-semibold tracking-tight text-balance">{title}</h1>
        <p className="mt-4">{children}</p>
        {beside}
      </div>
    </PageFrame>
  );
}
