import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { cancelListenTeardownSignalled } from './cancel-listen-teardown-signalled'
import { cancelNotForTasks } from './cancel-not-for-tasks'
import { cancelOwnInFlightOnly } from './cancel-own-in-flight-only'
import { cancelServerOnlyForListen } from './cancel-server-only-for-listen'
import { CANCEL_SHAPES } from './shapes'

export const CANCEL_RULES: readonly (Rule | ShapeRule)[] = [
  cancelListenTeardownSignalled,
  cancelNotForTasks,
  cancelOwnInFlightOnly,
  cancelServerOnlyForListen,
  ...CANCEL_SHAPES,
]
