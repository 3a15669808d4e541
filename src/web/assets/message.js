// How a message looks. Whatever the bot or a person wrote enters the page as text, never as markup.

const SPEAKERS = { bot: "Loa Phường:", person: "Bạn:" };
const ELEMENTS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "code",
  blockquote: "q",
};

/** A new block for `message`; `press(messageId, data)` is called when one of its buttons is pressed. */
export function messageBlock(message, press) {
  const block = make("article", `message from-${message.from}`);
  const speaker = make("h3", "speaker", SPEAKERS[message.from]);
  speaker.id = `speaker-${message.id}`;
  speaker.tabIndex = -1;
  block.setAttribute("aria-labelledby", speaker.id);
  block.append(speaker, make("p", "text"));
  if (message.recording) block.append(player(message.recording));
  if (message.document) block.append(download(message.document));
  reviseBlock(block, message, press);
  return block;
}

/** Brings `block` up to date and touches only what changed: a screen reader reads what is touched. */
export function reviseBlock(block, message, press) {
  const text = block.querySelector(".text");
  const written = JSON.stringify([message.text, message.entities]);
  if (text.dataset.written !== written) {
    text.dataset.written = written;
    text.replaceChildren(...formatted(message.text, message.entities));
  }
  if (message.edited && !block.querySelector(".edited")) text.after(make("p", "edited", "Đã sửa"));
  reviseButtons(block, message, press);
}

/** The browser's own player: it has a name, and the text that it reads stands above it. */
function player({ id, durationSeconds }) {
  const audio = make("audio", "recording");
  audio.controls = true;
  audio.preload = "metadata";
  audio.src = `/api/voice/${encodeURIComponent(id)}`;
  audio.setAttribute("aria-label", `Bản đọc, dài ${inWords(durationSeconds)}`);
  return audio;
}

/** A file to keep; its name is what it is saved as. */
function download({ id, name }) {
  const anchor = make("a", "document", `Tải tệp ${name}`);
  anchor.href = `/api/document/${encodeURIComponent(id)}`;
  anchor.download = name;
  return anchor;
}

function inWords(seconds) {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes > 0 && `${minutes} phút`, (rest > 0 || minutes === 0) && `${rest} giây`]
    .filter(Boolean)
    .join(" ");
}

function reviseButtons(block, message, press) {
  const buttons = message.buttons.flat();
  const list = block.querySelector("ul") ?? make("ul", "buttons");
  const focusedAt = [...list.children].findIndex((item) => item.contains(document.activeElement));
  buttons.forEach((button, at) => {
    const key = JSON.stringify(button);
    const item = list.children[at] ?? list.appendChild(make("li"));
    if (item.dataset.key === key) return;
    item.dataset.key = key;
    const control = item.firstElementChild;
    // The same element with another label keeps the focus that it has.
    if (control?.tagName === "BUTTON" && !button.url) relabel(control, button);
    else item.replaceChildren(controlOf(button, message.id, press));
  });
  while (list.children.length > buttons.length) list.lastElementChild.remove();
  list.setAttribute("aria-label", "Các nút bấm");
  if (buttons.length === 0) list.remove();
  else if (!list.isConnected) block.append(list);
  if (focusedAt >= 0 && !list.contains(document.activeElement)) focusNear(block, list, focusedAt);
}

/** The control at the same place, else the last one, else the message itself. */
function focusNear(block, list, at) {
  const item = list.children[at] ?? list.lastElementChild;
  (item?.querySelector("button, a") ?? block.querySelector(".speaker")).focus();
}

function controlOf(button, messageId, press) {
  if (button.url) return link(button.url, button.text) ?? make("span", "dead", button.text);
  const control = make("button", "answer");
  control.type = "button";
  relabel(control, button);
  control.addEventListener("click", () => press(messageId, control.dataset.press));
  return control;
}

function relabel(control, button) {
  control.textContent = button.text;
  control.dataset.press = button.callback_data;
}

/** Telegram's entities as elements: they are nested or apart, never crossing. */
function formatted(text, entities) {
  const sorted = entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return range(text, { from: 0, to: text.length, entities: sorted });
}

function range(text, { from, to, entities }) {
  const nodes = [];
  let at = from;
  for (const [index, entity] of entities.entries()) {
    if (entity.offset < at || entity.offset >= to) continue;
    const end = Math.min(entity.offset + entity.length, to);
    const inner = range(text, { from: entity.offset, to: end, entities: entities.slice(index + 1) });
    nodes.push(text.slice(at, entity.offset), wrapped(entity, inner));
    at = end;
  }
  return [...nodes, text.slice(at, to)].filter((node) => node !== "");
}

function wrapped(entity, nodes) {
  const tag = ELEMENTS[entity.type];
  const element = entity.type === "text_link" ? link(entity.url) : tag && make(tag);
  const holder = element ?? make("span");
  // The hint that a link brings stays at its end.
  holder.prepend(...nodes);
  return holder;
}

/** `undefined` for every address that is not plain web: "javascript:" runs code. */
function link(address, text = "") {
  const url = URL.parse(address);
  if (!url || !["http:", "https:"].includes(url.protocol)) return undefined;
  const anchor = make("a", "", text);
  anchor.href = url.href;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  anchor.append(make("span", "visually-hidden", ` (${url.host}, mở thẻ mới)`));
  return anchor;
}

function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
