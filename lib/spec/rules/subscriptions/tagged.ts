import { objectAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { pointer } from '@/lib/protocol/pointer'

export const TAG_PATH = pointer('params', '_meta', META.subscriptionId)

/** The subscription a notification says it belongs to; undefined for none. */
export const tagOf = (params: unknown): unknown => objectAt(params, '_meta')?.[META.subscriptionId]
