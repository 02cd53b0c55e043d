/** The finds of each kind: the record's fields, with spans of the normalised text in place of raw ones. */
import type { Count, DateMention, DocumentMention, Money, Official, Organization, Place, Project, Quantity } from '../schema/record.ts'
import type { NormSpan } from '../text/span.ts'
import type { Found } from './rule.ts'

type Values<T> = Omit<T, 'text' | 'start' | 'end' | 'rule' | 'mentions'>

/** `per` and `unitSource` are always there, undefined where there is nothing to say: one shape for every find. */
export type FoundMoney = Found & Omit<Values<Money>, 'per' | 'unitSource'> & { readonly per: Money['per'] | undefined; readonly unitSource: Money['unitSource'] | undefined }
export type FoundDate = Found & Values<DateMention>
export type FoundCount = Found & Values<Count>
export type FoundQuantity = Found & Omit<Values<Quantity>, 'ucum'> & { readonly ucum: Quantity['ucum'] | undefined }
export type FoundDocument = Found & Values<DocumentMention>

/** A named thing with all its mentions, the first one first. */
export interface Named {
  readonly rule: string
  readonly mentions: readonly NormSpan[]
}
export type FoundOfficial = Named & Values<Official>
export type FoundOrganization = Named & Values<Organization>
export type FoundPlace = Named & Values<Place>
/** Status, investment, place and companies are tied on later, by the records. */
export type FoundProject = Named & Pick<Project, 'name' | 'aliases' | 'phase'>

export interface AllFound {
  readonly money: readonly FoundMoney[]
  readonly dates: readonly FoundDate[]
  readonly counts: readonly FoundCount[]
  readonly quantities: readonly FoundQuantity[]
  readonly projects: readonly FoundProject[]
  readonly officials: readonly FoundOfficial[]
  readonly organizations: readonly FoundOrganization[]
  readonly places: readonly FoundPlace[]
  readonly documents: readonly FoundDocument[]
}
