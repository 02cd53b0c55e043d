/** Verbs that say at what stage a project is (项目状态). Closed list of stages: schema/record.ts. Written by us from project lists and news of works, 2024. */

export type Stage =
  | 'signed' | 'landed' | 'started' | 'underConstruction' | 'completed' | 'inProduction' | 'planned' | 'negotiating' | 'registered' | 'halted'

/** Each word with the stages that it reports. A longer word wins over a shorter one inside it: 在建 over 建. */
export const STATUS_WORDS: readonly (readonly [string, readonly Stage[]])[] = [
  ['签约', ['signed']], ['签订', ['signed']], ['签下', ['signed']], ['签署', ['signed']], ['签定', ['signed']],
  ['落地', ['landed']], ['落户', ['landed']],
  ['开工', ['started']], ['动工', ['started']], ['奠基', ['started']], ['破土', ['started']], ['动土', ['started']], ['开建', ['started']], ['启动建设', ['started']], ['开工建设', ['started']], ['启动施工', ['started']], ['开挖', ['started']],
  ['开竣工', ['started', 'completed']],
  ['在建', ['underConstruction']], ['建设中', ['underConstruction']], ['正在建设', ['underConstruction']], ['正在施工', ['underConstruction']], ['施工', ['underConstruction']], ['打桩', ['underConstruction']], ['加快建设', ['underConstruction']], ['加紧建设', ['underConstruction']], ['抓紧建设', ['underConstruction']], ['建设正酣', ['underConstruction']], ['续建', ['underConstruction']], ['完成工程量', ['underConstruction']], ['完成工程量的', ['underConstruction']], ['完成总工程量的', ['underConstruction']], ['掘进', ['underConstruction']], ['进入尾声', ['underConstruction']], ['收尾阶段', ['underConstruction']], ['收尾冲刺', ['underConstruction']], ['正在安装', ['underConstruction']],
  ['竣工', ['completed']], ['建成', ['completed']], ['建起', ['completed']], ['完工', ['completed']], ['封顶', ['completed']], ['贯通', ['completed']], ['落成', ['completed']], ['竣工交付', ['completed']], ['才交付', ['completed']], ['正式交付', ['completed']], ['整体交付', ['completed']], ['交工验收', ['completed']], ['合龙', ['completed']],
  ['投产', ['inProduction']], ['投用', ['inProduction']], ['投运', ['inProduction']], ['量产', ['inProduction']], ['通车', ['inProduction']], ['开通', ['inProduction']], ['投入使用', ['inProduction']], ['投入运营', ['inProduction']], ['投入生产', ['inProduction']], ['投入运行', ['inProduction']], ['启用', ['inProduction']], ['通水', ['inProduction']], ['试运行', ['inProduction']], ['试运营', ['inProduction']], ['试生产', ['inProduction']], ['首线出片', ['inProduction']], ['并网发电', ['inProduction']], ['全容量并网', ['inProduction']], ['开园', ['inProduction']], ['开业', ['inProduction']], ['首产', ['inProduction']], ['达产', ['inProduction']], ['并网', ['inProduction']], ['交付使用', ['inProduction']], ['正式营业', ['inProduction']], ['开门营业', ['inProduction']], ['试营业', ['inProduction']], ['投入营业', ['inProduction']], ['开始营业', ['inProduction']], ['通航', ['inProduction']],
  ['拟建', ['planned']], ['谋划', ['planned']], ['规划建设', ['planned']], ['筹建', ['planned']],
  ['在谈', ['negotiating']], ['洽谈', ['negotiating']],
  ['备案', ['registered']], ['入库', ['registered']],
  ['停工', ['halted']], ['停建', ['halted']], ['烂尾', ['halted']],
  ['落地建设', ['landed']], ['竣工投产', ['completed', 'inProduction']],
]

/** How work goes on, between 建设 or 正在 and 推进: 建设正抓紧推进, 正在有序进行. */
export const ONGOING_HOW: readonly string[] = ['有序', '稳步', '顺利', '加快', '快速', '加紧', '抓紧', '全力', '全面', '扎实', '紧张']

/** Words within a few characters before the verb that put it into the future or deny it. */
export const NOT_YET: readonly string[] = ['将', '拟', '计划', '预计', '力争', '争取', '有望', '即将', '确保', '尽快', '早日', '尚未', '未', '不能', '没有', '要', '准备', '推动', '促', '力促', '促进', '推进', '加快', '抓紧', '最迟', '届时', '预期', '可', '望', '待', '等待', '目标', '明年', '后年', '下月', '下个月', '年内', '年底', '底前', '前', '下半年', '全力', '具备', '保障', '助力', '尽早', '快', '早']

/** Of those, the ones that are past as often as future and decide nothing after 已, 日前, 近日, 今年. */
export const WEAK_NOT_YET: readonly string[] = ['推动', '促', '促进', '推进', '加快', '年底', '年内', '下半年', '前', '快', '早', '保障', '可', '全力', '助力', '抓紧', '要', '没有', '望', '待']

/** What may follow the verb and take the statement out of it: 开工率, 建成后. */
export const NO_STATUS_AFTER: readonly string[] = ['率', '单位', '企业', '后', '期', '队', '图', '方', '时', '面积', '额', '量', '许可', '证', '验收标准', '条件', '手续', '准备', '工期', '安全', '人员', '机械', '难度', '项目', '面', '达效', '作业', '进度', '目标', '之后', '以后', '倒计时', '通知', '备案', '日期', '时间', '存在', '遇到', '出现', '的困难', '困难', '的问题', '发现']
