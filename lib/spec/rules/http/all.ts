import type { Rule, ShapeRule } from '@/lib/spec/rule'
import { httpNotification202 } from './http-notification-202'

export const HTTP_RULES: readonly (Rule | ShapeRule)[] = [httpNotification202]
