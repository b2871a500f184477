import { defineRule } from '@/lib/spec/rule'

/** Pings within a minute that are not too many: one in five seconds. */
const PER_MINUTE = 12
const MINUTE = 60_000

export const lifecyclePingNotExcessive = defineRule({
  id: 'lifecycle-ping-not-excessive',
  why: 'Each ping costs an answer, over HTTP a whole request: a flood of them keeps both sides busy with nothing.',
  fix: 'Ping after a time of silence only, and every few seconds at most.',
  example: { right: '← ping (every 30 s)', wrong: '← ping (every 200 ms)' },
  on: 'request',
  methods: ['ping'],
  once: true,
  watch: () => {
    const recent: number[] = []
    return ({ at }) => {
      recent.push(at)
      if (recent.length <= PER_MINUTE) return []
      const first = recent.shift() ?? at
      if (at - first >= MINUTE) return []
      return [{ message: `${PER_MINUTE + 1} pings came within ${Math.ceil((at - first) / 1000)} s.` }]
    }
  },
})
