import { shapeRule, type ShapeRule } from '@/lib/spec/rule'

export const LOGGING_SHAPES: readonly ShapeRule[] = [
  shapeRule({
    id: 'logging-level-valid',
    why: 'Clients filter and colour by these eight names; a message of another level is dropped or shown as nothing.',
    fix: 'Use debug, info, notice, warning, error, critical, alert or emergency.',
    example: { right: '{"level": "warning", "data": "…"}', wrong: '{"level": "warn", "data": "…"}' },
    needs: 'logging',
  }),
  shapeRule({
    id: 'logging-data-present',
    why: 'Without level and data there is nothing to show; SDKs drop such a message without a word.',
    fix: 'Send level and data with every message; data may be any JSON value. If there is a logger, name it with a string.',
    example: {
      right: '{"level": "info", "logger": "trips", "data": {"booked": 3}}',
      wrong: '{"level": "info", "message": "3 booked"}',
    },
    needs: 'logging',
  }),
]
