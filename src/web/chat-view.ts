import { type CivilDate, partsOf } from "../lib/civil-date.ts";

/** One line of the list of newest articles; `topic` is its name in Vietnamese. */
export interface NewestArticle {
  readonly title: string;
  readonly date: CivilDate | null;
  readonly topic: string;
}

const SHOWN_ARTICLES = 5;

/**
 * The chat page as HTML: `template` with `{{city}}`, `{{person}}`, `{{links}}` and `{{newest}}` filled in.
 * Everything that comes from outside is escaped.
 */
export function renderChatPage(
  template: string,
  view: { city: string; person: number; newest: readonly NewestArticle[] },
): string {
  const parts: Record<string, string> = {
    city: escapeHtml(view.city),
    person: String(view.person),
    links: linkToOther(view.person),
    newest: newestList(view.newest.slice(0, SHOWN_ARTICLES)),
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? "");
}

function linkToOther(person: number): string {
  return person === 1
    ? '<a class="action" href="/?user=2">Mở người đọc thứ hai</a>'
    : '<a class="action" href="/?user=1">Về người đọc thứ nhất</a>';
}

function newestList(articles: readonly NewestArticle[]): string {
  if (articles.length === 0) return "<p>Chưa có bài viết nào.</p>";
  return `<ol>${articles.map(newestItem).join("")}</ol>`;
}

function newestItem({ title, date, topic }: NewestArticle): string {
  const day = date === null ? "không rõ ngày" : `<time datetime="${date}">${inWords(date)}</time>`;
  return `<li><h3>${escapeHtml(title)}</h3><p class="topic">${escapeHtml(topic)}, ${day}</p></li>`;
}

function inWords(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${day} tháng ${month} năm ${year}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
