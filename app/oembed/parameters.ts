import { z } from "zod";

const size = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().min(1))
  .optional();

/** What `/oembed` is asked with (oEmbed 1.0, section 2.2). */
export const oembedParameters = z.object({
  /** The whole link to a quote. */
  url: z
    .string()
    .max(8000)
    .pipe(z.url({ protocol: /^https?$/ })),
  /** CSS pixels. */
  maxwidth: size,
  maxheight: size,
  format: z.string().max(20).default("json"),
});

export type OembedParameters = z.infer<typeof oembedParameters>;
