// How a stated number relates to the quantity: "lebih dari 5" = MoreThan.

export type Comparator = 'Exactly' | 'About' | 'AtLeast' | 'AtMost' | 'MoreThan' | 'LessThan';
