/**
 * The hint on telling details. It comes after the box in which somebody types, and is no part of the way
 * to the first answer: a phone that cannot fetch it yet goes on without advice.
 */
import { defineAsyncComponent } from 'vue'

export const DetailsHint = defineAsyncComponent({
  loader: () => import('./DetailsHint.vue'),
  errorComponent: { render: () => null },
  onError: (_error, _again, fail) => {
    fail()
  },
})
