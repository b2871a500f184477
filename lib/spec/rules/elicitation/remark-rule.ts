import type { AskRule } from '@/lib/elicitation/remark'
import type { RequirementId } from '@/lib/spec/catalogue/requirements'
import { defineRule, type Docs, type Rule, type Violation } from '@/lib/spec/rule'
import type { SightingKind } from '@/lib/spec/sightings'
import { elicitationsIn, type Elicitation, type PlacedElicitation } from './elicitations'

export type RemarkId = AskRule & RequirementId

type Remarked = Docs & { readonly id: RemarkId; readonly atMost?: 'should' | 'hint' }

/** What was remarked on an elicitation for one requirement. */
export const remarksOn = ({ remarks, path, bare }: PlacedElicitation, id: RemarkId): readonly Violation[] =>
  remarks
    .filter(({ rule }) => rule === id)
    .map((remark) => ({ message: remark.text, path: bare ? path : path + remark.path }))

/**
 * A rule that `judgeElicitation` decides. `about` tells whether an elicitation has the thing that the requirement is
 * about; without it nothing was judged.
 */
export const remarkRule = (
  docs: Remarked,
  about: (elicitation: Elicitation) => boolean,
  on: readonly (SightingKind & ('ask' | 'error'))[] = ['ask'],
): Rule =>
  defineRule({
    ...docs,
    on,
    check: (sighting) => {
      const judged = elicitationsIn(sighting).filter(about)
      return judged.length === 0 ? undefined : judged.flatMap((elicitation) => remarksOn(elicitation, docs.id))
    },
  })

/** A requirement on forms as a whole. */
export const formRule = (docs: Remarked): Rule => remarkRule(docs, ({ schema }) => schema !== undefined)

/** A requirement on one kind of property: judged where a form has one. */
export const propertyRule = (docs: Remarked): Rule =>
  remarkRule(docs, ({ properties }) => properties.some(({ kind }) => kind?.rule === docs.id))

/** A requirement on the page that a person is sent to, by an ask or by an error. */
export const pageRule = (docs: Remarked, about: (elicitation: Elicitation) => boolean = () => true): Rule =>
  remarkRule(docs, (elicitation) => elicitation.mode === 'url' && about(elicitation), ['ask', 'error'])
