/** What is looked for in a text: one bit each. A step of normalisation names the bits that it needs. */
/** The bits. Their names say what was seen, not who wants to know. */
export const FEATURE = {
  /** Full-width digits, letters, signs (１２．５％) and characters of the compatibility blocks (⽇). */
  fullWidth: 0x1,
  /** Zero-width, control and other invisible characters; carriage returns. */
  invisible: 0x2,
  /** A bracket that opens on a Latin letter: 務(wù), (GDP). */
  latinBracket: 0x4,
  /** `?`, which may stand for a byte or a character that was lost: 落地?？茖W. */
  brokenByte: 0x8,
  /** `&` before a letter or `#`: &nbsp;. */
  entity: 0x10,
  /** `<`, `>`, a back-tick, an underscore. */
  markup: 0x20,
  /** A character that only Traditional text holds. */
  traditional: 0x40,
  /** White space inside a line beside a digit, a mark or a character beyond ASCII. */
  space: 0x80,
  /** Two marks in a row, one of them a comma or a stop: ，， 、, 。. */
  doubledMark: 0x100,
  /** A comma, stop or dot between two digits: 1,200 46。23 17·42. */
  digitMark: 0x200,
  /** O, o, l, I, 〇 beside an ASCII digit. */
  likeDigit: 0x400,
  /** ○, ◯, 0, O or 口 beside a Chinese digit: 二○二三. */
  likeZero: 0x800,
  newline: 0x1000,
  /** Letters of the upper half of Latin-1, as in ×ÜÍ¶×Ê. */
  latin1: 0x2000,
  /** Characters that UTF-8 bytes make when read as GBK, as in 椤圭洰. */
  rareHan: 0x4000,
  /** A space between two ASCII characters. */
  asciiNoise: 0x8000,
  /** The first two characters of a word in spun.ts: 羁系, 年夜, 海内. */
  spun: 0x10000,
  /** 忆, 圆, ￥. */
  moneyVariant: 0x20000,
  /** 头部, 頭部. */
  toubu: 0x40000,
  /** 蕞. */
  zui: 0x80000,
  /** A Latin letter that touches a Chinese character. */
  latinBesideHan: 0x100000,
  /** A separator, circled digit or dash between the first characters of a banned word or behind 第: 独·家, 第①批. */
  separatorBesideHan: 0x200000,
  /** What makes an advert of a bracket: 加微信, 点击. */
  bracketCue: 0x400000,
  /** What makes an advert of words between two halves of a number: 加盟, 排行榜. */
  numberCue: 0x800000,
  /** The first two characters of a word in homophone-words.ts. */
  homophone: 0x1000000,
  /** *, XX, X亿, 略). */
  mask: 0x2000000,
  /** Words of search-engine spam, a line that begins with a comma or ends in a letter. */
  seo: 0x4000000,
  /** How an advert asks for what it sells, right behind a last character of that: 奶茶加盟. */
  advertTail: 0x8000000,
  /** The first two characters of a word of Taiwan: 專案. */
  taiwanWord: 0x10000000,
} as const

export type Features = number
