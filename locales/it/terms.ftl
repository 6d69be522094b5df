### Words that several papers share. In running text they take no article: gender differs.

## Permits and status, with the letter of the card.

permit-b = permesso di dimora (B)
permit-c = permesso di domicilio (C)
permit-ci = permesso di dimora con attività lucrativa (Ci)
permit-f = ammissione provvisoria (F)
permit-g = permesso per frontalieri (G)
permit-l = permesso di soggiorno di breve durata (L)
permit-n = permesso per richiedenti l’asilo (N)
permit-s = statuto di protezione S

## People.

sex-female = femminile
sex-male = maschile
sex-undetermined = indeterminato
relation-spouse = coniuge
relation-partner = partner
relation-child = figlia o figlio
relation-mother = madre
relation-father = padre
relation-guardian = tutrice o tutore
relation-deputy = curatrice o curatore
relation-other = altra persona

## How an interpreter takes part.

channel-onsite = in presenza
channel-phone = per telefono
channel-video = in videoconferenza
channel-sign = in lingua dei segni

## Integration criteria: the words of AIG 58a(1), a to d. Do not reword.

criterion-a = Rispetto della sicurezza e dell’ordine pubblici
criterion-b = Rispetto dei valori della Costituzione federale
criterion-c = Competenze linguistiche
criterion-d = Partecipazione alla vita economica o acquisizione di una formazione
criterion-status-fulfilled = soddisfatto
criterion-status-partly = parzialmente soddisfatto
criterion-status-not-fulfilled = non soddisfatto
criterion-status-not-assessed = non valutato

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = disabilità fisica, mentale o psichica
circumstance-illness = malattia grave o di lunga durata
circumstance-learning = grandi difficoltà di apprendimento, di lettura o di scrittura
circumstance-working-poor = povertà malgrado un lavoro
circumstance-care = compiti di assistenza familiare

## Goals of an agreement.

goal-status-open = in corso
goal-status-reached = raggiunto
goal-status-partly = parzialmente raggiunto
goal-status-not-reached = non raggiunto
goal-status-excused = non raggiunto, motivo valido
bearer-person = persona interessata
bearer-municipality = Comune
bearer-canton = Cantone
bearer-social-region = servizio sociale regionale
bearer-employer = datrice o datore di lavoro

## Post and address.

delivery-registered = Raccomandata
delivery-a-post-plus = Posta A Plus
delivery-a-post = Posta A
delivery-handed-over = Consegna a mano
post-office-box = Casella postale
poste-restante = Fermo posta
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = non valutato
level-mother-tongue = lingua madre
unknown-first-name = nome sconosciuto
stateless = apolide

## Terms of the model. The official words of the law for agreement and recommendation.

term-info-folder = cartella informativa
term-first-talk = colloquio di prima informazione
term-integration-talk = colloquio d’integrazione
term-integration-agreement = accordo d’integrazione
term-integration-recommendation = raccomandazione per l’integrazione
term-commune = Comune
term-residents-office = controllo abitanti
instrument-communal-agreement = accordo comunale su obiettivi e misure
instrument-binding-agreement = accordo d’integrazione vincolante
instrument-recommendation = raccomandazione per l’integrazione

## What the law says of an instrument.

instrument-is-allowed = ammissibile
instrument-is-refused = non ammissibile
instrument-is-unclear = da chiarire

## Remedies against an order.

remedy-appeal = ricorso
remedy-objection = opposizione

## Dates in the overview of a file.

deadline-permit = Scadenza della carta di soggiorno
deadline-answer = Risposta sull’appuntamento
deadline-talk = Colloquio
deadline-remedy = Ultimo giorno del termine di ricorso
