/**
 * Parts of a question that are no part of the way to the first one: they come when they are to be shown,
 * and a phone that cannot fetch them yet goes on without.
 */
import { type AsyncComponentLoader, type Component, defineAsyncComponent } from 'vue'

const orNothing = <Part extends Component>(loader: AsyncComponentLoader<Part>) =>
  defineAsyncComponent({
    loader,
    errorComponent: { render: () => null },
    onError: (_error, _again, fail) => {
      fail()
    },
  })

/** The hint on telling details, after the box in which somebody types. */
export const DetailsHint = orNothing(() => import('./DetailsHint.vue'))

/** Without it both answers stay as they are, and the pack goes on saying that there are two. */
export const OtherAnswer = orNothing(() => import('./OtherAnswer.vue'))
