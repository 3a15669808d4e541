import type { CheerioAPI } from "cheerio";
import { clean } from "../../language/text.ts";

/** What a page says about itself for programs, not for readers. */
export interface PageFacts {
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly category: string | null;
  readonly author: string | null;
  readonly url: string | null;
}

const NOTHING: PageFacts = { title: null, publishedAt: null, category: null, author: null, url: null };
const ARTICLE_TYPE = /Article|BlogPosting|Report/;
const DEEPEST = 6;

export function pageFacts($: CheerioAPI): PageFacts {
  const linked = linkedFacts($);
  const meta = (...names: string[]) => {
    for (const name of names) {
      const content = clean(
        $(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`).attr("content") ?? "",
      );
      if (content) return content;
    }
    return null;
  };
  return {
    title: linked.title ?? meta("og:title", "title") ?? titleOf($),
    publishedAt:
      linked.publishedAt ?? meta("article:published_time", "datePublished", "pubdate", "dc.date.issued"),
    category: linked.category ?? meta("article:section"),
    author: linked.author ?? personIn(meta("article:author")),
    url: clean($('link[rel="canonical"]').attr("href") ?? "") || meta("og:url"),
  };
}

/** "Title - Portal", "Title | Portal": what stands in front of the last bar. */
function titleOf($: CheerioAPI): string | null {
  const [first = "", ...others] = clean($("title").first().text()).split(/\s+[|–—]\s+/u);
  return first || others[0] || null;
}

/** An address is no name. */
function personIn(text: string | null): string | null {
  return text !== null && !/^https?:|@/.test(text) ? text : null;
}

/** Schema.org in JSON-LD. */
function linkedFacts($: CheerioAPI): PageFacts {
  for (const script of $('script[type="application/ld+json"]').toArray().slice(0, 20)) {
    const found = articleIn(jsonOf($(script).text()), 0);
    if (!found) continue;
    const { headline, datePublished, articleSection, author } = found;
    return {
      ...NOTHING,
      title: textIn(headline),
      publishedAt: textIn(datePublished),
      category: textIn(Array.isArray(articleSection) ? articleSection[0] : articleSection),
      author: textIn(nameIn(Array.isArray(author) ? author[0] : author)),
    };
  }
  return NOTHING;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function articleIn(value: unknown, depth: number): Fields | undefined {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) {
    return value.map((entry) => articleIn(entry, depth + 1)).find((found) => found !== undefined);
  }
  const fields: Fields = { ...value };
  const types = [fields["@type"]].flat();
  if (types.some((type) => typeof type === "string" && ARTICLE_TYPE.test(type))) return fields;
  return articleIn(fields["@graph"], depth + 1) ?? articleIn(fields["mainEntity"], depth + 1);
}

/** Of a person; where an organisation stands, it is the portal itself. */
function nameIn(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return "name" in value && (!("@type" in value) || value["@type"] === "Person") ? value.name : null;
}

function textIn(value: unknown): string | null {
  return typeof value === "string" ? clean(value) || null : null;
}
