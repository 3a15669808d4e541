import { foldToWords } from "../../language/text.ts";

/*
 * What people say to a bot that no article answers: make something, tell of yourself, help me live. All without marks;
 * what a resident may as well ask the ward ("làm sao để đăng ký …", "viết đơn ở đâu") is none of it.
 */
const FOR_ME =
  "(?:(?:cho|giup|ho|dum|gium|tang) )+(?:toi|minh|em|tui|anh|chi|tao|to|con|chau|mk|bon minh|vo|ban gai)";
const MADE =
  "(?:mot |1 |vai |may )?(?:chuyen cuoi|chuyen vui|chuyen ma|chuyen co tich|truyen cuoi|truyen ma|bai tho|cau tho|bai van|bai hat|bai luan|bai toan|bai tap|doan van|doan code|cau do|cau chuyen|loi chuc|stt|status|caption|thiep moi|ten con|ten cho|mau don xin nghi|thuc don|lich tap)";
const MAKES = "(?:ke|doc|hat|viet|ve|soan|dich|giai|sang tac|lam|dat|nghi|tao|tinh)";
const BOT = "(?:chao |hi |e |nay |oi )?(?:ban|may|bot|cung|ad|admin|tro ly|chat ?bot|ban oi|bot oi)";
const OF_BOT =
  "(?:ten|ten la|la ai|la gi|bao nhieu tuoi|may tuoi|sinh nam|co nguoi yeu|co vo|co chong|co ny|co ban gai|an com|dang lam gi|song o dau|que o dau|thich|yeu|ghet|biet hat|biet ve|biet nau|biet choi|khoe khong|khoe ko|la nguoi|la robot|la may|la con trai|la con gai|la nam hay nu|thong minh|ngu|buon|co buon|co vui|co biet noi|do ai tao)";
const FEELS =
  "(?:toi|minh|em|tui|tao|to) (?:dang |thay |hom nay )?(?:buon|chan|met|that tinh|co don|doi bung|dang yeu|chan doi|muon khoc|muon yeu|so ma)";
const HOUSEHOLD =
  "(?:nau|xao|chien|luoc|nuong|muoi dua|lam banh|pha ca phe|giam can|tang can|giam mo|tri mun|tri nam|tri hoi nach|moc toc|tay vet|khu mui|giat ao|la quan ao|nuoi cho|nuoi meo|tam cho|day cho|het sua|sua dem|ngu ngon|mat ngu|lam giau|trung so|tan gai|cua trai|quen nguoi yeu|day con|choi game|hack|be khoa|crack|hoc gioi|hoc tieng anh)";
const HOW = "(?:lam sao|lam the nao|cach|lam cach nao|bang cach nao)";

const CHAT = new RegExp(
  [
    `^(?:(?:ban|bot|em|anh|chi) )?(?:hay |lam on |xin |thu )?${MAKES} ${FOR_ME}(?= |$)`,
    `^(?:(?:ban|bot) )?(?:hay |lam on |xin |thu )?${MAKES} (?:\\w+ ){0,4}?${MADE}(?= |$)`,
    `^${BOT} (?:oi )?(?:co phai )?${OF_BOT}(?= |$)`,
    `(?:^| )${FEELS}(?= |$)`,
    `^(?:(?:cho (?:toi|minh|em) )?hoi )?${HOW} (?:de |nao de )?(?:\\w+ ){0,6}?${HOUSEHOLD}(?= |$)`,
    `^${HOUSEHOLD} (?:\\w+ ){1,8}?(?:the nao|nhu the nao|ra sao|sao) (?:cho |moi |thi )?(?:ngon|dung|mem|thom|gion|sach|nhanh|dep)?`,
  ].join("|"),
  "u",
);

/** Whether somebody talks to the bot, and asks nothing that an article could tell. */
export function isChat(text: string): boolean {
  return CHAT.test(foldToWords(text));
}
