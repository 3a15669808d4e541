import { describe, expect, test } from "vitest";
import { isFollowUp, isGreetingOrChat } from "../../src/questions/small-talk.ts";

describe("stands on the answer before it:", () => {
  test.each([
    ["còn ngày hôm sau?"],
    ["con ngay hom sau"],
    ["ai nói thế?"],
    ["thế còn phường Hà Tu?"],
    ["ở đó có mấy người"],
    ["cuộc họp đó do ai chủ trì?"],
    ["cuoc hop do ai chu tri, ai du"],
    ["bao nhiêu?"],
    ["vì sao?"],
    ["khi nào"],
    ["mấy giờ họp?"],
    ["ông ấy yêu cầu gì?"],
  ])("%s", (text) => expect(isFollowUp(text)).toBe(true));
});

describe("stands alone:", () => {
  test.each([
    ["Ai chủ trì hội nghị về quy chế dân chủ?"],
    ["con tôi đi tiêm ở đâu"],
    ["con toi di hoc truong nao"],
    ["tuần trước thành phố quyết định gì"],
    ["OCOP là gì?"],
    ["Khi nào thông xe cầu Bến Nhỏ?"],
    ["lịch cắt nước"],
    ["rác"],
    [""],
  ])("%s", (text) => expect(isFollowUp(text)).toBe(false));
});

describe("is no question, and nothing to search for:", () => {
  test.each([
    ["Xin chào"],
    ["chào bot"],
    ["alo"],
    ["Cảm ơn bạn nhé!"],
    ["cam on nhieu"],
    ["ok"],
    ["OK, cảm ơn"],
    ["vâng ạ"],
    ["test"],
    ["hihi"],
    ["tạm biệt"],
    ["bạn là ai?"],
    ["👍"],
    ["..."],
    [""],
  ])("%j", (text) => expect(isGreetingOrChat(text)).toBe(true));
});

describe("is to be searched for:", () => {
  test.each([
    ["rác"],
    ["Chào mừng năm mới có bắn pháo hoa không?"],
    ["cảm ơn, cho hỏi lịch cắt điện"],
    ["test nhanh covid ở đâu"],
    ["ai chủ trì"],
    ["khám thử thách"],
  ])("%s", (text) => expect(isGreetingOrChat(text)).toBe(false));
});
