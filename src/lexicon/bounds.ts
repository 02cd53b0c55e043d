/** Words that bound a figure (约, 近, 不超过, 以上 …): before it, behind it, and where the same characters are another word. */

export type Bound = 'approx' | 'lessThan' | 'atMost' | 'moreThan' | 'atLeast'

const BEFORE: Readonly<Record<Bound, string>> = {
  approx: '约 大约 约为 约合 大概 估计 约莫 大致 大体 差不多 折合约',
  lessThan: '近 将近 接近 不到 不足 未到 不满 低于 少于 小于 未满 逼近 未达 达不到 未达到 未超过 近乎 尚不足 还不到 不及',
  atMost: '不超过 不高于 不多于 不大于 不超 至多 最多 最高 最多不超过 最高不超过 不得超过 最高不得超过 最多不得超过 不得高于 不得多于 上限 封顶 顶格 最长 最大 ≤ 不宜超过 不应超过 不能超过 不可超过 不准超过 不宜高于 不应高于 原则上不超过 上限为 不高过',
  moreThan: '超 超过 逾 突破 超出 高于 大于 多于 冲破 不止 跨过 跨越 迈上 破',
  atLeast: '不少于 不低于 不小于 至少 最少 最低 不得少于 不得低于 不得小于 起码 原则上不少于 原则上不低于 最低不少于 最低不低于 ≥ 不短于 不低过 不下 不下于',
}
/** 上百, 过亿: a bound only before a power without a digit. */
export const BEFORE_BARE: readonly (readonly [string, Bound])[] = [['上', 'moreThan'], ['过', 'moreThan'], ['破', 'moreThan'], ['近', 'lessThan'], ['成', 'moreThan'], ['达', 'moreThan']]

const BEHIND: Readonly<Record<Bound, string>> = {
  approx: '左右 上下 前后 上下浮动',
  lessThan: '不到 不足',
  atMost: '以下 以内 之内 及以下 或以下 之下 封顶 为上限 为限',
  moreThan: '之多 出头 开外 有余 多点 挂零 还多',
  atLeast: '以上 及以上 或以上 和以上 之上 起 打底 起付',
}

const entries = (table: Readonly<Record<Bound, string>>): (readonly [string, Bound])[] =>
  (Object.keys(table) as Bound[]).flatMap((bound) => table[bound].split(' ').map((word) => [word, bound] as const))

export const BOUNDS_BEFORE: readonly (readonly [string, Bound])[] = entries(BEFORE)
export const BOUNDS_BEHIND: readonly (readonly [string, Bound])[] = entries(BEHIND)

/** The character before a bound that makes it part of another word: 签约, 附近, 通过, 反超. */
export const NOT_BOUND_AFTER: Readonly<Record<string, string>> = {
  约: '签预合节制契公条邀相毁违履解续缔婚期如赴爽集特立盟简俭隐绰大折租定践失应',
  近: '最附靠临邻亲远就周贴毗接将晋浅切',
  超: '反赶出高劲卖买中马英欧德意西法',
  破: '打侦告爆攻击冲刺识撕戳勘告残撞识点看查炸踏穿',
  过: '通经超不越度渡胜路走难来去看做办见搞干投花用给拿签买卖吃住谈建开引获得受到贷借付交罚跳飞闪错放罪飘熬跨接受让悔改',
  上: '以之会网线路市海岸台晚早同加身地天船车手桌楼墙马书史世际事实本基桥江河湖坡山跟赶追赛',
  最高: '',
  高于: '远',
  低于: '远',
  不足: '',
}
/** What may not follow a bound behind a figure: 上下游, 起诉, 以下简称, 起步价. */
export const NOT_BOUND_BEFORE: Readonly<Record<string, string>> = { 上下: '游级楼车联班左', 起: '诉草步伏源因初降始到飞拍重跑早身案码价诉', 以下: '简几方', 以上: '', 前后: '端', 不足: '', 左右: '' }
