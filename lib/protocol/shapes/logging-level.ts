import { LOG_LEVELS } from '@/lib/protocol/meta'
import { literal } from './shape'

/** The severities of RFC 5424. */
export const loggingLevel = literal(...LOG_LEVELS)
