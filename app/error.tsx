"use client";

/** The last resort: something that no page expected. What it was stands in the server's log. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <div role="alert" className="max-w-[42rem] py-8 font-serif text-lg leading-relaxed">
      <h1 className="text-3xl font-semibold">Something unexpected went wrong</h1>
      <p className="mt-4">
        <button type="button" onClick={reset} className="text-accent underline underline-offset-4">
          Try again
        </button>
      </p>
    </div>
  );
}
