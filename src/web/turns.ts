import type { Conversation } from "./conversation.ts";

/** Lets the bot answer one person's updates in the order in which they came, and tells when it is at it. */
export interface Turns {
  /** Resolves when `work` is done: `false` when it failed (the person is told, `onError` hears why). */
  next(conversation: Conversation, work: () => Promise<void>): Promise<boolean>;
  isWorking(conversation: Conversation): boolean;
}

export function createTurns(onError: (error: unknown) => void): Turns {
  const last = new Map<Conversation, Promise<boolean>>();

  async function run(conversation: Conversation, work: () => Promise<void>): Promise<boolean> {
    try {
      await last.get(conversation);
      await work();
      return true;
    } catch (thrown) {
      onError(thrown);
      conversation.tell({
        kind: "notice",
        text: "Có lỗi khi trả lời. Chi tiết nằm trong nhật ký của chương trình.",
      });
      return false;
    }
  }

  return {
    async next(conversation, work) {
      const turn = run(conversation, work);
      last.set(conversation, turn);
      conversation.tell({ kind: "working", isWorking: true });
      const isDone = await turn;
      if (last.get(conversation) === turn) {
        last.delete(conversation);
        conversation.tell({ kind: "working", isWorking: false });
      }
      return isDone;
    },
    isWorking: (conversation) => last.has(conversation),
  };
}
