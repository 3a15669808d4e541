import { describe, expect, it } from "vitest";
import { spellingOf, unmarked } from "../../src/language/spelling.ts";

describe("spellingOf writes a word in one way", () => {
  it.each([
    ["Hoà", "hòa"],
    ["hòa", "hòa"],
    ["thuỷ", "thủy"],
    ["khoẻ", "khỏe"],
    ["tòan", "toàn"],
    ["hoài", "hoài"],
    ["quý", "quý"],
    ["qúy", "quý"],
    ["quí", "quý"],
    ["Uỷ", "ủy"],
    ["khuỷu", "khuỷu"],
    ["gịêng", "giệng"],
    ["gìa", "già"],
    ["gì", "gì"],
    ["cưả", "cửa"],
    ["nươć", "nước"],
    ["tuyêń", "tuyến"],
    ["kì", "kỳ"],
    ["tỉ", "tỷ"],
    ["lí", "lý"],
    ["sỹ", "sĩ"],
    ["tỉnh", "tỉnh"],
    ["thi", "thi"],
    ["mỳ", "mỳ"],
    ["Đường", "đường"],
    ["Pokémon", "pokémon"],
    ["LED", "led"],
    ["b12", "b12"],
  ])("%s → %s", (word, spelling) => {
    expect(spellingOf(word)).toBe(spelling);
    expect(spellingOf(word.normalize("NFD"))).toBe(spelling);
  });

  it("takes the marks off", () => {
    expect(unmarked("đường ủy nghị")).toBe("duong uy nghi");
  });
});
