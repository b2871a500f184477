import { AUTH } from './auth'
import { AUTH_SERVERS } from './auth-servers'
import { CACHING } from './caching'
import { CANCEL } from './cancel'
import { COMPLETION } from './completion'
import { CONTENT } from './content'
import { DEPRECATED } from './deprecated'
import { DISCOVER } from './discover'
import { ELICITATION } from './elicitation'
import { ELICITATION_SCHEMA } from './elicitation-schema'
import { ERRORS } from './errors'
import { EXTENSIONS } from './extensions'
import { HEADERS } from './headers'
import { HTTP } from './http'
import { HTTP_STREAMS } from './http-streams'
import { ICONS } from './icons'
import { JSONRPC } from './jsonrpc'
import { LIFECYCLE } from './lifecycle'
import { LOGGING } from './logging'
import { META } from './meta'
import { MRTR } from './mrtr'
import { PAGINATION } from './pagination'
import { PROGRESS } from './progress'
import { PROMPTS } from './prompts'
import { RESOURCES } from './resources'
import { ROOTS } from './roots'
import { SAMPLING } from './sampling'
import { SUBSCRIPTIONS } from './subscriptions'
import { TASKS } from './tasks'
import { TASKS_EXTENSION } from './tasks-extension'
import { TOOLS } from './tools'
import { TOOLS_CALLS } from './tools-calls'
import { VERSIONING } from './versioning'

/** Every requirement of a server that shows on the wire, over the five revisions. */
export const REQUIREMENTS = {
  ...JSONRPC,
  ...HTTP,
  ...HTTP_STREAMS,
  ...HEADERS,
  ...VERSIONING,
  ...LIFECYCLE,
  ...META,
  ...ERRORS,
  ...DISCOVER,
  ...EXTENSIONS,
  ...MRTR,
  ...TOOLS,
  ...TOOLS_CALLS,
  ...CONTENT,
  ...ICONS,
  ...RESOURCES,
  ...PROMPTS,
  ...COMPLETION,
  ...LOGGING,
  ...PAGINATION,
  ...CACHING,
  ...SUBSCRIPTIONS,
  ...PROGRESS,
  ...CANCEL,
  ...DEPRECATED,
  ...ELICITATION,
  ...ELICITATION_SCHEMA,
  ...SAMPLING,
  ...ROOTS,
  ...TASKS,
  ...TASKS_EXTENSION,
  ...AUTH,
  ...AUTH_SERVERS,
} as const

export type RequirementId = keyof typeof REQUIREMENTS
