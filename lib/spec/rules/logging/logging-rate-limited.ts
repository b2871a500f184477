import { Burst } from '@/lib/spec/parts/burst'
import { defineRule } from '@/lib/spec/rule'

/** Log messages per second that are still no flood. */
const MOST_PER_SECOND = 100

export const loggingRateLimited = defineRule({
  id: 'logging-rate-limited',
  why: 'A flood of log messages delays the result behind it, and nobody can read it.',
  fix: 'Drop or merge messages above a rate of your choosing, and say how many were dropped.',
  example: {
    right: 'notifications/message "1,200 rows imported"',
    wrong: 'notifications/message "row 1 imported", … "row 1200 imported" within a second',
  },
  on: 'notification',
  methods: ['notifications/message'],
  needs: 'logging',
  watch: () => {
    const burst = new Burst(MOST_PER_SECOND, 1000)
    return ({ at }) =>
      burst.add(at) ? [{ message: `More than ${MOST_PER_SECOND} log messages came within a second.` }] : []
  },
})
