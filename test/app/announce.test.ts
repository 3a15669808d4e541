import { Api } from "grammy";
import { describe, expect, it } from "vitest";
import {
  approveData,
  invitation,
  join,
  LAN,
  MINH,
  NOT_UNDERSTOOD,
  OWNER,
  preview,
  RESIDENT,
  seen,
  startDesk,
  submit,
  write,
} from "../support/desk.ts";
import { readers } from "../support/subscribers.ts";

describe("an announcement's way", () => {
  it("is written by steps, shown as residents get it, confirmed and approved", async () => {
    await using bot = await startDesk();
    const [asked] = await bot.says(LAN, "/thongbao");
    expect(asked?.text).toMatch(/^Thông báo số 1, tiêu đề:/);
    await bot.says(LAN, "Cắt nước tại tổ 5 sáng mai");
    const [page] = await bot.says(LAN, "Nước ngừng từ 8 giờ đến 11 giờ sáng mai. Mời bà con trữ nước.");
    expect(page?.text).toContain("Gửi đến: mọi người. Hiện có 6 người.");
    expect((await preview(bot))?.text).toMatch(/^Kiểm tra: không có lỗi nào/);
    const shown = await seen(bot, LAN, /^Thông báo, thứ Ba ngày 24 tháng 11 năm 2026, Hạ Long/);
    expect(shown?.text).toContain("\nCắt nước tại tổ 5 sáng mai\nNước ngừng từ 8 giờ");
    const [confirm] = await bot.presses(LAN, "Sang bước xác nhận");
    expect(confirm?.text).toContain("Số tin nhắn: 6.");
    expect(confirm?.text).toContain("Bắt đầu: 10 giờ sáng, thứ Ba ngày 24 tháng 11 năm 2026.");
    expect(confirm?.text).toContain("Dự kiến xong: 10 giờ sáng");
    expect(confirm?.text).toContain("Người soạn: Person 91. Cần 1 người khác duyệt.");
    const [submitted] = await bot.presses(LAN, "Gửi cho người duyệt");
    expect(submitted?.text).toContain("2 người đã được báo");
    await seen(bot, MINH, /Person 91 xin duyệt “Cắt nước tại tổ 5 sáng mai”/);
    await bot.presses(MINH, "Xem để duyệt thông báo 1");
    await seen(bot, MINH, /^Duyệt thông báo số 1: Cắt nước/);
    const [decided] = await bot.presses(MINH, "Duyệt thông báo số 1");
    expect(decided?.text).toContain("đã duyệt xong");
    await seen(bot, LAN, /Person 92 đã duyệt “Cắt nước/);
  });

  it("goes on after a restart, in the middle of a step", async () => {
    await using bot = await startDesk();
    await bot.says(LAN, "/thongbao");
    await bot.restart();
    const [next] = await bot.says(LAN, "Cắt nước tại tổ 5 sáng mai");
    expect(next?.text).toMatch(/^Thông báo số 1, nội dung:/);
    await bot.restart();
    const [drafts] = await bot.says(LAN, "/thongbao");
    expect(drafts?.text).toContain("Thông báo số 1, bản nháp: Cắt nước tại tổ 5 sáng mai");
    const [again] = await bot.says(LAN, "2");
    expect(again?.text).toMatch(/^Thông báo số 1, nội dung:/);
  });

  it("is stopped by what nobody can read, names the words, and mends what cannot be seen", async () => {
    // The preview shows the picture as residents would get it, and the check quotes it.
    await using bot = await startDesk({ faulty: /🚰/u });
    await bot.says(LAN, "/thongbao");
    await bot.says(LAN, "Cắt nước sáng mai 🚰");
    await bot.says(LAN, "Nước ngừng từ 8 giờ. Xem lịch cắt nước nhé.");
    const faults = await preview(bot);
    expect(faults?.text).toMatch(/^Kiểm tra: có 1 chỗ phải sửa.*\nQuy tắc 4: .*“🚰”/);
    expect(faults?.buttons.flat().map(({ text }) => text)).not.toContain("Sang bước xác nhận");
    const [refused] = await bot.forges(LAN, "ann:1:confirm");
    expect(refused?.text).toContain("Còn chỗ phải sửa.");
    await bot.presses(LAN, "Bỏ giúp các ký hiệu này");
    expect((await preview(bot))?.text).toMatch(/^Kiểm tra: không có lỗi nào/);
  });

  it("keeps formatting and links, and opens a link by a button, too", async () => {
    await using bot = await startDesk();
    await bot.says(LAN, "/thongbao");
    await bot.says(LAN, "Lịch cắt nước tháng 12");
    await bot.says(LAN, "Mời xem lịch cắt nước của phường.", {
      entities: [
        { type: "text_link", offset: 9, length: 12, url: "https://halong.gov.vn/nuoc" },
        { type: "italic", offset: 0, length: 3 },
      ],
    });
    expect((await preview(bot))?.text).toMatch(/^Kiểm tra/);
    const shown = await seen(bot, LAN, /^Thông báo, /);
    const at = (shown?.text ?? "").indexOf("Mời xem");
    expect(shown?.entities).toContainEqual({
      ...{ type: "text_link", offset: at + 9, length: 12, url: "https://halong.gov.vn/nuoc" },
    });
    expect(shown?.entities).toContainEqual({ type: "italic", offset: at, length: 3 });
    expect(shown?.buttons.flat()).toContainEqual({
      ...{ text: "Mở halong.gov.vn", url: "https://halong.gov.vn/nuoc" },
    });
  });

  it("takes a picture only with its description", async () => {
    await using bot = await startDesk();
    await write(bot);
    await bot.says(LAN, "7");
    const [asked] = await bot.says(LAN, "", { file: "photo" });
    expect(asked?.text).toMatch(/^Thông báo số 1, lời tả ảnh:/);
    await bot.says(LAN, "Thợ đang sửa ống nước trên đường Lê Thánh Tông.");
    expect((await preview(bot))?.text).toMatch(/^Kiểm tra: không có lỗi nào/);
    const shown = bot.telegram.messages(LAN).findLast(({ photo }) => photo !== undefined);
    expect(shown?.caption).toContain("Trong ảnh: Thợ đang sửa ống nước");
  });

  it("takes a time in one's own words, and refuses what is over or wakes people", async () => {
    await using bot = await startDesk();
    await write(bot);
    await bot.says(LAN, "5");
    const [over] = await bot.says(LAN, "hôm nay 8h");
    expect(over?.text).toContain("Giờ này đã qua: 8 giờ sáng, thứ Ba");
    const [quiet] = await bot.says(LAN, "tối nay 10 giờ");
    expect(quiet?.text).toContain("Giờ gần nhất gửi được là 7 giờ sáng, thứ Tư ngày 25");
    const [set] = await bot.says(LAN, "8 gio sang mai");
    expect(set?.text).toContain("Giờ gửi: 8 giờ sáng, thứ Tư ngày 25 tháng 11 năm 2026.");
  });

  it("goes to those who follow a topic, counted when shown", async () => {
    const subscribers = readers(3, (number) => ({ topics: number === 1 ? ["giao-duc"] : ["y-te"] }));
    await using bot = await startDesk({ subscribers });
    await write(bot);
    await bot.presses(LAN, "Chọn người nhận");
    await bot.presses(LAN, "Chọn theo chủ đề");
    await bot.forges(LAN, "ann:1:to:topics:on:y-te");
    const [page] = await bot.forges(LAN, "ann:1:draft");
    expect(page?.text).toContain("Gửi đến: người theo dõi Y tế. Hiện có 2 người.");
  });

  it("is returned with a reason, changed and given again", async () => {
    await using bot = await startDesk();
    await submit(bot);
    await bot.presses(MINH, "Xem để duyệt thông báo 1");
    await seen(bot, MINH, /^Duyệt thông báo số 1/);
    await bot.presses(MINH, "Trả lại kèm lý do");
    await bot.says(MINH, "Thiếu tên đường.");
    await seen(bot, LAN, /Person 92 trả lại .* Lý do: Thiếu tên đường\./);
    const [page] = await bot.forges(LAN, "ann:1:draft");
    expect(page?.text).toContain("Lý do: Thiếu tên đường.");
    await bot.presses(LAN, "Sửa tiêu đề");
    const [changed] = await bot.says(LAN, "Cắt nước trên đường Lê Lợi sáng mai");
    expect(changed?.text).toContain("Thông báo số 1: bản nháp.");
  });
});

describe("only staff", () => {
  it.each(["/thongbao", "/choduyet", "/tiendo", "/canbo", "/cauhoi", "/announce", "/staff"])(
    "are answered to %s",
    async (command) => {
      await using bot = await startDesk();
      const [answer] = await bot.says(RESIDENT, command);
      expect(answer?.text).toMatch(NOT_UNDERSTOOD);
      expect(answer?.text).not.toMatch(/duyệt|cán bộ/i);
    },
  );

  it("see their commands, and nobody else does", async () => {
    await using bot = await startDesk();
    const [own] = await bot.says(LAN, "/trogiup");
    expect(own?.text).toMatch(/\nLệnh của cán bộ:\n\/thongbao: [^\n]+\n\/tiendo: [^\n]+\n\/cauhoi: /);
    expect(own?.text).not.toContain("/canbo");
    const [all] = await bot.says(OWNER, "/trogiup");
    expect(all?.text).toMatch(/\n\/choduyet: [\s\S]*\n\/canbo: [\s\S]*\n\/nguon: /);
    const [residents] = await bot.says(RESIDENT, "/trogiup");
    expect(residents?.text).not.toMatch(/cán bộ:|\/thongbao/);
    await bot.telegram.until(() => bot.telegram.menu(LAN).some(({ command }) => command === "thongbao"));
    const names = (person: number) => bot.telegram.menu(person).map(({ command }) => command);
    expect(names(LAN)).toEqual(expect.arrayContaining(["thongbao", "tiendo", "cauhoi"]));
    expect(names(LAN)).not.toContain("canbo");
    expect(names(RESIDENT)).not.toContain("thongbao");
  });

  it("see them after a restart, too, and owners of the settings from the first time they write", async () => {
    await using bot = await startDesk();
    const commands = (person: number) => bot.telegram.menu(person).map(({ command }) => command);
    await bot.telegram.until(() => commands(OWNER).includes("canbo"));
    await bot.stop();
    const api = new Api(bot.telegram.token, { apiRoot: bot.telegram.apiRoot });
    for (const id of [OWNER, LAN]) await api.deleteMyCommands({ scope: { type: "chat", chat_id: id } });
    await bot.restart();
    await bot.telegram.until(() => commands(OWNER).includes("canbo") && commands(LAN).includes("thongbao"));
  });

  it.each([
    "ann:1:approve:000000000000",
    "ann:1:draft",
    "ann:1:title",
    "ann:1:cancel:yes",
    "ann:1:stop:yes",
    "ann:1:review",
    "announce:new",
    "approvals",
    "progress",
    "staff:add:owner",
    "staff:invite:owner",
    "staff:remove:91:yes",
    "inquiries",
    "inquiry:1",
    "inquiry:1:close",
  ])("can press %s", async (data) => {
    await using bot = await startDesk();
    await submit(bot);
    await bot.says(RESIDENT, "/trogiup");
    const [answer] = await bot.forges(RESIDENT, data);
    expect(answer?.text).toMatch(NOT_UNDERSTOOD);
    await bot.store(async ({ announcements, staff }) => {
      expect((await announcements.get("1"))?.status).toBe("waiting");
      expect((await staff.all()).map(({ id }) => id)).toEqual(["91", "92"]);
    });
  });

  it("read what was not sent yet", async () => {
    await using bot = await startDesk();
    await submit(bot);
    await bot.says(RESIDENT, "/trogiup");
    for (const data of ["notice:1", "notice:1:reply", "notice:1:hear"]) {
      const [answer] = await bot.forges(RESIDENT, data);
      expect(answer?.text).toContain("Thông báo này không còn nữa.");
    }
  });
});

describe("two people", () => {
  it("the author cannot approve, whatever their client sends", async () => {
    await using bot = await startDesk();
    await join(bot, LAN, "Mời người duyệt");
    await submit(bot);
    const data = await approveData(bot);
    const [answer] = await bot.forges(LAN, data);
    expect(answer?.text).toContain("Người soạn không tự duyệt được.");
  });

  it("an approval of a text that has changed since is refused", async () => {
    await using bot = await startDesk();
    await submit(bot);
    const data = await approveData(bot);
    await bot.forges(LAN, "ann:1:title");
    await bot.says(LAN, "Cắt điện tại tổ 5 sáng mai");
    expect((await preview(bot))?.text).toMatch(/^Kiểm tra/);
    await bot.presses(LAN, "Sang bước xác nhận");
    await bot.presses(LAN, "Gửi cho người duyệt");
    const [answer] = await bot.forges(MINH, data);
    expect(answer?.text).toContain("Nội dung đã đổi sau khi bạn xem.");
    await bot.store(async ({ announcements }) =>
      expect(await announcements.get("1")).toMatchObject({ status: "waiting", approvals: [] }),
    );
  });

  it("an approver who has lost the role meanwhile is nobody", async () => {
    await using bot = await startDesk();
    await submit(bot);
    const data = await approveData(bot);
    await bot.forges(OWNER, `staff:remove:${MINH}:yes`);
    const [answer] = await bot.forges(MINH, data);
    expect(answer?.text).toMatch(NOT_UNDERSTOOD);
    await bot.store(async ({ announcements }) =>
      expect((await announcements.get("1"))?.status).toBe("waiting"),
    );
  });

  it("a second tap and two at once count once each", async () => {
    await using bot = await startDesk({ env: { APPROVALS_FOR_EVERYONE: "4" } });
    const HOA = 93;
    await join(bot, HOA, "Mời người duyệt");
    await submit(bot);
    const data = await approveData(bot);
    const [first, second, other] = await Promise.all([
      bot.forges(MINH, data),
      bot.forges(MINH, data),
      bot.forges(HOA, data),
    ]);
    await seen(bot, MINH, /Bạn đã duyệt bản này rồi/);
    expect([first, second, other].every((answer) => (answer?.length ?? 0) > 0)).toBe(true);
    await bot.store(async ({ announcements }) => {
      const kept = await announcements.get("1");
      expect(kept?.status).toBe("waiting");
      expect(kept?.approvals.map(({ by }) => by).toSorted()).toEqual(["92", "93"]);
    });
  });
});

describe("an invitation", () => {
  it("works once", async () => {
    await using bot = await startDesk();
    const token = await invitation(bot, "Mời chủ quản");
    const [joined] = await bot.says(50, `/start ${token}`);
    expect(joined?.text).toContain("Bạn đã nhận vai trò cán bộ.");
    const [refused] = await bot.says(51, `/start ${token}`);
    expect(refused?.text).toContain("Lời mời này không còn dùng được.");
    const [unknown] = await bot.says(51, "/canbo");
    expect(unknown?.text).toMatch(NOT_UNDERSTOOD);
  });

  it("ends after a day, and cannot be guessed", async () => {
    await using bot = await startDesk();
    const token = await invitation(bot, "Mời người soạn");
    const [guessed] = await bot.says(51, `/start i_${"A".repeat(24)}`);
    expect(guessed?.text).toContain("Lời mời này không còn dùng được.");
    bot.setNow(new Date("2026-11-25T10:10:00+07:00"));
    const [late] = await bot.says(51, `/start ${token}`);
    expect(late?.text).toContain("Lời mời này không còn dùng được.");
  });

  it("stands in no log", async () => {
    await using bot = await startDesk();
    const token = await invitation(bot, "Mời người soạn");
    await bot.says(51, `/start ${token}`);
    expect(JSON.stringify(bot.log.lines)).not.toContain(token.slice(2));
  });
});

describe("roles", () => {
  it("are given by id, and by a forwarded message", async () => {
    await using bot = await startDesk();
    await bot.forges(OWNER, "staff:add:approver");
    const [byId] = await bot.says(OWNER, "12345678");
    expect(byId?.text).toContain("người mang số 12345678 nay là người duyệt.");
    // A short number is one, too, unless the list under the question offers it.
    await bot.forges(OWNER, "staff:add:approver");
    const [byShortId] = await bot.says(OWNER, "77");
    expect(byShortId?.text).toContain("người mang số 77 nay là người duyệt.");
    await bot.forges(OWNER, "staff:add:author");
    const [list] = await bot.says(OWNER, "1");
    expect(list?.text).toMatch(/^Cán bộ: /);
    await bot.forges(OWNER, "staff:add:author");
    const [forwarded] = await bot.says(OWNER, "Chào chị", { forwardedFrom: { id: 777, firstName: "Hoa" } });
    expect(forwarded?.text).toContain("Hoa nay là người soạn.");
  });

  it("the owner of the settings stays", async () => {
    await using bot = await startDesk();
    const [answer] = await bot.forges(OWNER, `staff:remove:${OWNER}:yes`);
    expect(answer?.text).toContain("thì không bỏ được tại đây");
  });
});
