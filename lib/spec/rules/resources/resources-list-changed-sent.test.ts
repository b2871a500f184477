import { listChangedCases } from '@/lib/testing/told-changes'
import { testRule } from '@/lib/testing/rule-tester'

testRule('resources-list-changed-sent', listChangedCases('resources'))
