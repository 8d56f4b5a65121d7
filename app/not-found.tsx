import type { Metadata } from "next";
import { LostPage } from "#components/lost-page.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <LostPage title="There is no such page">
      The address may have been cut short on its way to you. Search for some words of what you are looking for, or begin
      at the{" "}
      <a href="/" className="text-accent underline underline-offset-4">
        front page
      </a>
      .
    </LostPage>
  );
}
