import type { CheerioAPI } from "cheerio";
import type { AnyNode, Element } from "domhandler";
import { isTag } from "domhandler";
import { foldToWords } from "../../language/text.ts";
import { type Block, blocksOf, textOf } from "./blocks.ts";
import type { SiteRules } from "./site-rules.ts";

/** Words in the class or id of elements that are no text of an article. */
const WIDGET =
  /(?:^|[\s_-])(?:related|relate|tin-?(?:khac|lien-?quan|cung-?chuyen-?muc)|lien-?quan|bai-?lien-?quan|xem-?them|read-?more|ads?|adsbygoogle|advert\w*|banner(?:-ads)?|quang-?cao|share|sharing|social\w*|like-?box|rating|danh-?gia|star-rating\w*|comments?|comment-?box|binh-?luan|tags?|tag-?list|tu-?khoa|keywords?|breadcrumbs?|toolbar|tool-?bar|print-?page|btn-?print|pagination|pager|newsletter|cookie\w*|popup|player|audio-?player|sr-only|visually-hidden|skip-?link)(?:$|[\s_-])/i;
const CAPTION =
  /(?:^|[\s_-])(?:(?:img|image|photo|pic|wp)-?(?:caption|cap|desc|note|title)(?:-text)?|caption|captions|chu-?thich(?:-anh)?|imgcaption|photocms_caption|photo_?caption|note-?img|cap-?img)(?:$|[\s_-])/i;

/** The parts of an article's page that selectors name, before anybody has told them apart. */
export interface PageParts {
  readonly title: string;
  readonly category: string | null;
  /** The lines in which date, views and author may stand. */
  readonly dateLine: string | null;
  readonly viewLine: string | null;
  readonly author: string | null;
  readonly lead: readonly string[];
  readonly body: readonly Block[];
  /** Lines of the article's surroundings that are not its body. */
  readonly around: readonly string[];
}

/** `undefined` when the page is not of the kind that the rules are for. */
export function partsBy($: CheerioAPI, rules: SiteRules): PageParts | undefined {
  const title = firstText($, rules.title);
  const bodies = outermost($(rules.body).toArray());
  if (title === null || bodies.length === 0) return undefined;
  const options = optionsFor($, rules);
  const apart = new Set([rules.author, rules.viewCount, rules.publishedAt].flatMap((one) => all($, one)));
  const leads = outermost(all($, rules.lead).filter((lead) => !apart.has(lead)));
  const leadSet = new Set(leads);
  const bodySet = new Set<AnyNode>(bodies);
  // What a selector names is meant, whatever its class is called.
  const isLeftOut = (element: Element) =>
    !bodySet.has(element) && (options.isLeftOut(element) || apart.has(element) || leadSet.has(element));
  const body = bodies.flatMap((element) => blocksOf([element], { ...options, isLeftOut }));
  return {
    title,
    category: categoryBy($, rules.category, { title, before: bodies[0] }),
    dateLine: firstText($, rules.publishedAt),
    viewLine: firstText($, rules.viewCount),
    author: firstText($, rules.author),
    lead: leads
      .flatMap((lead) => blocksOf([lead], options))
      .filter(isWords)
      .map(({ text }) => text),
    body,
    around: aroundOf($, { title: rules.title, bodies, isLeftOut: options.isLeftOut }),
  };
}

/** Where text ends and widgets begin, by the words in class and id, and by the rules. */
export function optionsFor($: CheerioAPI, rules?: Pick<SiteRules, "remove" | "caption">) {
  const removed = new Set(all($, rules?.remove));
  const captions = new Set(all($, rules?.caption));
  const kept = new Set(["body", "html", "main", "article", "form"]);
  return {
    isLeftOut: (element: Element) =>
      removed.has(element) || (!kept.has(element.name) && WIDGET.test(namesOf(element))),
    isCaption: (element: Element) => captions.has(element) || CAPTION.test(namesOf(element)),
  };
}

function namesOf({ attribs }: Element): string {
  return `${attribs["class"] ?? ""} ${attribs["id"] ?? ""}`;
}

function all($: CheerioAPI, selector: string | undefined): Element[] {
  return selector === undefined ? [] : $(selector).toArray().filter(isTag);
}

function firstText($: CheerioAPI, selector: string | undefined): string | null {
  for (const element of all($, selector)) {
    const text = textOf([element]);
    if (text !== "") return text;
  }
  return null;
}

const HOME = /^(?:trang chu|home|tin tuc)$/u;

/** Of a trail ("Trang chủ / Y tế") the last step says most; below the text stand the categories of other articles. */
export function categoryBy(
  $: CheerioAPI,
  selector: string | undefined,
  { title, before }: { readonly title: string; readonly before: AnyNode | undefined },
): string | null {
  const names: string[] = [];
  const inOrder: AnyNode[] = $("*").toArray();
  const end = before === undefined ? -1 : inOrder.indexOf(before);
  for (const element of all($, selector)) {
    if (end >= 0 && inOrder.indexOf(element) > end) break;
    const text = textOf([element]);
    if (text !== "" && text !== title && text.length <= 80) names.push(text);
  }
  return names.findLast((name) => !HOME.test(foldToWords(name))) ?? names.at(-1) ?? null;
}

function outermost<T extends AnyNode>(nodes: readonly T[]): T[] {
  const known = new Set<AnyNode>(nodes);
  return nodes.filter((node) => {
    for (let parent = node.parent; parent; parent = parent.parent) if (known.has(parent)) return false;
    return true;
  });
}

function isWords({ kind }: Block): boolean {
  return kind !== "picture";
}

interface Surroundings {
  readonly title: string;
  readonly bodies: readonly AnyNode[];
  readonly isLeftOut: (element: Element) => boolean;
}

/** What stands in the smallest element that holds both title and body, besides the body. */
function aroundOf($: CheerioAPI, { title, bodies, isLeftOut }: Surroundings): string[] {
  const [firstBody] = bodies;
  if (!firstBody) return [];
  const above = new Set<AnyNode>($(title).first().parents().toArray());
  const holder = $(firstBody)
    .parents()
    .toArray()
    .find((element) => above.has(element));
  if (!holder) return [];
  const bodySet = new Set(bodies);
  const options = {
    isCaption: () => false,
    isLeftOut: (element: Element) => bodySet.has(element) || isLeftOut(element),
  };
  return blocksOf([holder], options)
    .filter(isWords)
    .map(({ text }) => text);
}
