import { messageBlock, reviseBlock } from "./message.js";

const RETRY_MS = 1500;
// An answer that comes at once needs no "đang trả lời…" before it.
const WORKING_AFTER_MS = 400;
const LOST = "Mất kết nối với chương trình. Đang nối lại…";

const person = Number(document.body.dataset.person);
const log = document.querySelector("#log");
const form = document.querySelector("#compose");
const text = document.querySelector("#text");
const notice = document.querySelector("#notice");
const working = document.querySelector("#working");
const blocks = new Map();
let workingTimer;
let hasActed = false;

function add(message) {
  if (blocks.has(message.id)) return revise(message);
  const isFollowed = message.from === "person" || isEndInView();
  const block = messageBlock(message, press);
  blocks.set(message.id, block);
  log.append(block);
  if (isFollowed) show(block);
}

function revise(message) {
  const block = blocks.get(message.id);
  if (block) reviseBlock(block, message, press);
}

function remove(id) {
  const block = blocks.get(id);
  const hadFocus = block?.contains(document.activeElement);
  block?.remove();
  blocks.delete(id);
  if (hadFocus) (log.lastElementChild?.querySelector(".speaker") ?? text).focus();
}

/** After a restart the conversation may be another one; what is still in it stays untouched. */
function replaceAll(messages) {
  const isFirstFill = blocks.size === 0 && messages.length > 0;
  // What was said before the page was opened is there to read, not to be read out.
  if (isFirstFill) log.setAttribute("aria-live", "off");
  const ids = new Set(messages.map((message) => message.id));
  for (const id of [...blocks.keys()]) if (!ids.has(id)) remove(id);
  for (const message of messages) add(message);
  if (isFirstFill) setTimeout(() => log.setAttribute("aria-live", "polite"), 200);
}

/** Somebody who reads further up is not pulled away. */
function isEndInView() {
  const last = log.lastElementChild;
  return !last || last.getBoundingClientRect().top < window.innerHeight;
}

/** The end of the conversation, but never past the beginning of its newest message. */
function show(block) {
  const isScroller = log.scrollHeight > log.clientHeight;
  // Where the whole page scrolls, it opens at its beginning and moves once the person takes part.
  if (!isScroller && !hasActed) return;
  const room = Math.min(log.clientHeight, window.innerHeight - form.offsetHeight);
  block.scrollIntoView({ block: block.offsetHeight > room ? "start" : "end" });
}

function setWorking(isWorking) {
  clearTimeout(workingTimer);
  if (!isWorking) working.textContent = "";
  else workingTimer = setTimeout(() => (working.textContent = "Loa Phường đang trả lời…"), WORKING_AFTER_MS);
}

async function post(path, body) {
  notice.textContent = "";
  hasActed = true;
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user: person, ...body }),
    });
    return response.ok || response.status === 500 ? undefined : "Không gửi được tin này.";
  } catch {
    return LOST;
  }
}

async function send(words) {
  const problem = await post("/api/messages", { text: words });
  if (problem) notice.textContent = problem;
  return !problem;
}

async function press(messageId, data) {
  const problem = await post("/api/presses", { messageId, data });
  if (problem) notice.textContent = problem === LOST ? LOST : "Nút này không còn dùng được.";
}

async function submit() {
  const words = text.value.trim();
  if (words === "") {
    notice.textContent = "Hãy viết tin nhắn trước khi gửi.";
    return text.focus();
  }
  text.value = "";
  // What could not be sent comes back, unless the person is already writing something else.
  if (!(await send(words)) && text.value === "") text.value = words;
}

function connect() {
  const events = new EventSource(`/api/events?user=${person}`);
  const on = (kind, act) => events.addEventListener(kind, (event) => act(JSON.parse(event.data)));
  on("conversation", ({ messages, isWorking }) => {
    if (notice.textContent === LOST) notice.textContent = "";
    replaceAll(messages);
    setWorking(isWorking);
  });
  on("added", ({ message }) => add(message));
  on("edited", ({ message }) => revise(message));
  on("deleted", ({ id }) => remove(id));
  on("notice", (change) => (notice.textContent = change.text));
  on("working", ({ isWorking }) => setWorking(isWorking));
  events.addEventListener("error", () => {
    notice.textContent = LOST;
    setWorking(false);
    // Some browsers give up when nobody listens at the port for a while.
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, RETRY_MS);
  });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  void submit();
});
text.addEventListener("keydown", (event) => {
  // Enter also ends a composition, and Vietnamese keyboards compose.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  void submit();
});
for (const button of document.querySelectorAll("[data-send]")) {
  button.addEventListener("click", () => send(button.dataset.send));
}
connect();
