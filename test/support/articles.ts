/** The facts of a page in the portal's text layout. */
export interface PageFacts {
  readonly category?: string;
  readonly title: string;
  /** "24/11/2026 | 08:05" */
  readonly published?: string;
  readonly lead?: string;
  readonly paragraphs?: readonly string[];
  readonly author?: string;
}

const INDENT = " ".repeat(10);

/** A page as the portal prints it. */
export function portalPage(facts: PageFacts): string {
  const { category = "y tế", title, published = "24/11/2026 | 08:05", author = "Minh Anh" } = facts;
  const { lead = "Sáng 24/11, UBND phường tổ chức họp giao ban.", paragraphs = [] } = facts;
  return [
    category,
    "",
    title,
    `Ngày đăng ${published}  | View count: 12`,
    "",
    lead,
    "",
    ...paragraphs.flatMap((paragraph) => [`${INDENT}${paragraph}`, ""]),
    author,
  ].join("\n");
}

/** So many health articles, newest first in the reading order of their numbers. */
export function healthPages(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `y-te-${String(index + 1).padStart(2, "0")}.txt`,
      portalPage({
        title: `Trạm y tế phường tổ chức buổi khám thứ ${index + 1} cho người cao tuổi`,
        published: `23/11/2026 | ${String(8 + Math.floor(index / 60)).padStart(2, "0")}:${String(index % 60).padStart(2, "0")}`,
        lead: `Sáng ngày 23/11, Trạm y tế phường khám bệnh cho ${50 + index} người cao tuổi tại nhà văn hóa khu phố ${index + 1}.`,
        paragraphs: [`Buổi khám tiếp theo diễn ra vào 8 giờ ngày 30/11 tại khu phố ${index + 2}.`],
      }),
    ]),
  );
}
