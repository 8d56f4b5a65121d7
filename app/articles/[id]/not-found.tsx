import { LostPage } from "#components/lost-page.tsx";

export default function NoSuchArticle() {
  return (
    <LostPage title="There is no such article">
      It may have been taken out of the collection, or have another address now. Search for words of its headline, or
      begin at the{" "}
      <a href="/" className="text-accent underline underline-offset-4">
        front page
      </a>
      .
    </LostPage>
  );
}
