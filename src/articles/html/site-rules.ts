import { z } from "zod";

const selector = z.string().trim().min(1);

/** Where the parts of an article stand on the pages of a portal: CSS selectors, several with commas between. */
export const SiteRules = z.strictObject({
  title: selector,
  /** The element or elements that hold the paragraphs. */
  body: selector,
  category: selector.optional(),
  publishedAt: selector.optional(),
  viewCount: selector.optional(),
  /** Where it stands above the body; else the first paragraph is the lead. */
  lead: selector.optional(),
  author: selector.optional(),
  caption: selector.optional(),
  /** What is no text of the article, wherever it stands. */
  remove: selector.optional(),
  /** On a listing page: what holds one article's link, title and date. */
  item: selector.optional(),
  next: selector.optional(),
});
export type SiteRules = z.infer<typeof SiteRules>;

/** Rules of families of portals, by name, in the order in which they are tried. */
export const Presets = z.record(z.string(), SiteRules);
export type Presets = Readonly<z.infer<typeof Presets>>;
