/** Two editions of an invented text: everything that can happen to a provision happens to one of it. */
export const EARLIER = `# RESOLUTION 30 (REV. LIGHTBURG, 2028)

## Lamps of harbour offices

The General Conference of the Example Union (Lightburg, 2028),

*considering*

*a)* that every harbour office keeps a lamp above its door[^1];

*b)* that some of these lamps are green and others are white;

*c)* that strangers look for the office in the dark,

*resolves*

1 that the lamp of a harbour office is kept burning all night long;

2 that its colour is green;

3 that the door stands open for as long as the lamp burns,

*instructs the Secretary-General*

to publish a list of the offices.

# ANNEX TO RESOLUTION 30 (REV. LIGHTBURG, 2028)

| Harbour | Colour |
| --- | --- |
| Ostend | white |

[^1]: Or a lantern.
`;

export const LATER = `# RESOLUTION 30 (REV. HAVENPORT, 2032)

## Lamps of harbour offices

The General Conference of the Example Union (Havenport, 2032),

*considering*

*a)* that every harbour office keeps a lamp above its door[^1];

*b)* that strangers look for the office in the dark;

*c)* that pilots sleep in the daytime,

*resolves*

1 that the colour of the lamp is green or blue;

2 that the door stands open for as long as the lamp burns;

3 that the lamp of a harbour office is kept burning all night long,

*instructs the Secretary-General*

to publish a list of the offices.

# ANNEX TO RESOLUTION 30 (REV. HAVENPORT, 2032)

| Harbour | Colour |
| --- | --- |
| Ostend | green |

[^1]: Or a lantern.
`;
