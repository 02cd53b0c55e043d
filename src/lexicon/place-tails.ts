/** 园区后缀: what turns a place name into the name of a zone (荆门 + 高新区). Sources: 中国开发区审核公告目录 (2018). Written by us, 2026-11. */
import { compileMatcher, words, type Matcher } from './matcher.ts'

export const ZONE_TAILS: readonly string[] = words(`
经济技术开发区 国家级经济技术开发区 高新技术产业开发区 国家高新技术产业开发区 经济开发区 高新技术开发区 高新区 经开区 开发区 综合保税区 保税区 保税港区 出口加工区 自由贸易试验区 自贸区 自贸试验区 自由贸易港 跨境经济合作区 边境经济合作区
工业园区 工业园 产业园区 高新技术产业园区 循环经济产业园 化工园区 科技园区 旅游度假区 旅游开发区 生态文化旅游区 示范区 临空经济区 空港经济区 航空港经济综合实验区 新区 高铁新区 高教园区 大学城 临港经济区 临港新片区 台商投资区 管理区 综合实验区
`)

let compiled: Matcher<true> | undefined
export function zoneTails(): Matcher<true> {
  compiled ??= compileMatcher(ZONE_TAILS.map((word): [string, true] => [word, true]))
  return compiled
}

/** A short place name before one of these is part of a street or a village: 淮海路, 长兴岛. */
export const OTHER_PLACE_TAILS = '路街村镇乡岛桥巷湾港庄河江湖溪寺峰'
