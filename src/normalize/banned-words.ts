/**
 * Words that the advertising law (广告法) bans or that filters stop, which farms therefore spell in disguise:
 * with one syllable in pinyin (国家ji), with marks between (国$家$级). Each is written with the pinyin of its characters.
 */

export interface BannedWord {
  readonly characters: string
  readonly syllables: readonly string[]
}

const LIST = `
国家级 guo jia ji
世界级 shi jie ji
顶级 ding ji
顶尖 ding jian
顶端 ding duan
特级 te ji
极致 ji zhi
极品 ji pin
至尊 zhi zun
王牌 wang pai
冠军 guan jun
领先 ling xian
领导品牌 ling dao pin pai
绝对 jue dui
绝佳 jue jia
绝无仅有 jue wu jin you
独家 du jia
独一无二 du yi wu er
首度 shou du
首个 shou ge
首家 shou jia
首次 shou ci
首批 shou pi
首创 shou chuang
首选 shou xuan
首款 shou kuan
首席 shou xi
首屈一指 shou qu yi zhi
重磅 zhong bang
超级 chao ji
全网 quan wang
全国 quan guo
全球 quan qiu
百分百 bai fen bai
政府 zheng fu
史无前例 shi wu qian li
万能 wan neng
永久 yong jiu
免费 mian fei
优惠 you hui
补贴 bu tie
百亿补贴 bai yi bu tie
授权 shou quan
正品 zheng pin
官方 guan fang
唯一 wei yi
最大 zui da
最高 zui gao
最低 zui di
最低价 zui di jia
最新 zui xin
最佳 zui jia
最好 zui hao
最强 zui qiang
最多 zui duo
最优 zui you
最后 zui hou
最近 zui jin
最早 zui zao
最快 zui kuai
最先进 zui xian jin
全网最低价 quan wang zui di jia
第一 di yi
第一批 di yi pi
第一次 di yi ci
第一季度 di yi ji du
第一名 di yi ming
第一个 di yi ge
第一家 di yi jia
`

export const BANNED: readonly BannedWord[] = LIST.trim().split('\n').map((line) => {
  const [characters, ...syllables] = line.split(' ')
  return { characters: characters!, syllables }
})
