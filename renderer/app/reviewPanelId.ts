/** The element of the review: keys that decide findings go there. */
export const reviewPanelId = 'review-panel'
