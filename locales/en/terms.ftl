### Words that several papers share, as in running text and without an article.

## Permits and status, with the letter of the card.

permit-b = residence permit (B)
permit-c = settlement permit (C)
permit-ci = residence permit with the right to work (Ci)
permit-f = provisional admission (F)
permit-g = cross-border commuter permit (G)
permit-l = short-term residence permit (L)
permit-n = card for asylum seekers (N)
permit-s = protection status S

## People.

sex-female = female
sex-male = male
sex-undetermined = not specified
relation-spouse = spouse
relation-partner = partner
relation-child = child
relation-mother = mother
relation-father = father
relation-guardian = legal guardian
relation-deputy = deputy appointed by the authorities
relation-other = other person

## How an interpreter takes part.

channel-onsite = in person
channel-phone = by phone
channel-video = by video
channel-sign = in sign language

## Integration criteria: a plain rendering of AIG 58a(1), a to d.

criterion-a = Respect for public security and order
criterion-b = Respect for the values of the Federal Constitution
criterion-c = Language skills
criterion-d = Taking part in economic life or getting an education
criterion-status-fulfilled = met
criterion-status-partly = partly met
criterion-status-not-fulfilled = not met
criterion-status-not-assessed = not assessed

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = physical, mental or psychological disability
circumstance-illness = serious or long illness
circumstance-learning = great difficulty with learning, reading or writing
circumstance-working-poor = working, but earning too little to live on
circumstance-care = duty to care for others

## Goals of an agreement.

goal-status-open = still open
goal-status-reached = reached
goal-status-partly = partly reached
goal-status-not-reached = not reached
goal-status-excused = not reached, for a valid reason
bearer-person = the person
bearer-municipality = municipality
bearer-canton = canton
bearer-social-region = regional social services
bearer-employer = employer

## Post and address.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = not assessed
level-mother-tongue = mother tongue
unknown-first-name = first name not known
stateless = stateless

## Terms of the model. Only German, French and Italian have official words.

term-info-folder = information folder
term-first-talk = first information talk
term-integration-talk = integration talk
term-integration-agreement = integration agreement
term-integration-recommendation = integration recommendation
term-commune = municipality
term-residents-office = residents’ registration office
instrument-communal-agreement = municipal agreement on goals and measures
instrument-binding-agreement = binding integration agreement
instrument-recommendation = integration recommendation

## What the law says of an instrument.

instrument-is-allowed = possible
instrument-is-refused = not permitted
instrument-is-unclear = to be clarified

## Remedies against an order.

remedy-appeal = appeal to a higher authority
remedy-objection = objection to the same authority

## Dates in the overview of a file.

deadline-permit = Permit card expires
deadline-answer = Reply about the appointment
deadline-talk = Talk
deadline-remedy = Last day to appeal or object
