import type { Metadata } from "next";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <div className="max-w-[42rem] py-8 font-serif text-lg leading-relaxed">
      <h1 className="text-3xl font-semibold">There is no such article</h1>
      <p className="mt-4">
        It may have been taken out of the collection, or have another address now.{" "}
        <a href="/" className="text-accent underline underline-offset-4">
          Search for its title
        </a>
        .
      </p>
    </div>
  );
}
