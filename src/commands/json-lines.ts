/** The lines of a stream that are not blank; only "\n" ends a line (JSON may hold U+2028 as it is). */
export async function* linesIn(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of stream) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield line;
  }
  if (rest.trim() !== "") yield rest;
}
