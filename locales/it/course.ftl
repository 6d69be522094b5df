### Course of a case: where it stands, what happened, how it ended, what a person decides. The ids stand in `templates/course.toml`.

## States: where a case stands. Short, fit for a table cell and after a colon.

state-new = nuovo caso
state-invited = invito al colloquio di prima informazione inviato
state-missed = assenza al colloquio di prima informazione
state-waived = rinuncia al colloquio di prima informazione
state-informed = informazioni fornite
state-encouraging = consulenza e promozione in corso
state-planned = piano di promozione in corso
state-plan-reviewed = piano di promozione verificato
state-preparing = colloquio d’integrazione in preparazione
state-talk-invited = invito al colloquio d’integrazione inviato
state-talk-missed = assenza al colloquio d’integrazione
state-talk-invited-again = secondo invito al colloquio d’integrazione inviato
state-talk-held = colloquio d’integrazione svolto
state-agreed = obiettivi e misure concordati
state-recommended = obiettivi raccomandati
state-not-agreed = nessun accordo trovato
state-reached = obiettivi raggiunti
state-partly-reached = obiettivi parzialmente raggiunti
state-not-reached = obiettivi non raggiunti
state-reminded = promemoria sugli obiettivi inviato
state-reminded-finally = ultimo sollecito sugli obiettivi inviato
state-report-considered = segnalazione al Cantone in esame
state-heard = persona informata della segnalazione, osservazioni possibili
state-reported = segnalazione fatta al Cantone
state-measure-considered = misura all’esame del Cantone
state-bound = accordo d’integrazione con il Cantone in corso
state-recommended-by-canton = raccomandazione per l’integrazione formulata dal Cantone
state-decided = decisione del Cantone comunicata
state-closed = caso chiuso

## Events: what can happen in a case.

event-first-talk-invited = invito al colloquio di prima informazione
event-first-talk-missed = assenza al colloquio di prima informazione
event-first-talk-waived = rinuncia al colloquio di prima informazione
event-first-talk-held = colloquio di prima informazione svolto
event-folder-handed-over = cartella informativa consegnata
event-folder-sent = cartella informativa inviata
event-advice-held = colloquio di consulenza svolto
event-offer-recommended = offerta raccomandata
event-course-started = corso iniziato
event-course-finished = corso concluso
event-plan-agreed = piano di promozione concordato
event-plan-reviewed = piano di promozione verificato
event-demand-opened = preparazione di un colloquio d’integrazione avviata
event-integration-talk-invited = invito al colloquio d’integrazione
event-integration-talk-missed = assenza al colloquio d’integrazione
event-integration-talk-held = colloquio d’integrazione svolto
event-agreement-signed = obiettivi e misure concordati
event-recommendation-made = obiettivi raccomandati
event-no-agreement = nessun accordo trovato
event-review-invited = invito al colloquio di verifica
event-review-held = obiettivi verificati
event-reminded = promemoria inviato
event-reminded-finally = ultimo sollecito inviato per raccomandata
event-report-announced = informazione sulla segnalazione e possibilità di presentare osservazioni
event-statement-received = osservazioni della persona ricevute
event-reported = segnalazione inviata al Cantone
event-hearing-granted = diritto di essere sentito concesso dal Cantone
event-integration-agreement-signed = accordo d’integrazione firmato con il Cantone
event-integration-recommendation-made = raccomandazione per l’integrazione del Cantone
event-formal-warning-issued = ammonimento del Cantone
event-order-issued = decisione del Cantone
event-closed = caso chiuso
event-moved-away = partenza dal Comune
event-naturalised = naturalizzazione
event-died = decesso
event-permit-changed = cambiamento di permesso

## Results: how an event ended.

result-no-need = nessun bisogno
result-support = bisogno di sostegno
result-special-need = bisogno d’integrazione particolare
result-certificate = con certificato
result-attended = corso frequentato, senza certificato
result-left = corso interrotto
result-reached = obiettivi raggiunti
result-partly = obiettivi parzialmente raggiunti
result-not-reached = obiettivi non raggiunti

## Decisions: questions that a person answers, with name and date.

decision-d1 = Un colloquio o solo la cartella informativa?
decision-d2 = Serve un’interprete o un interprete, e per quale lingua?
decision-d3 = Quale bisogno c’è: promuovere, esigere o né l’uno né l’altro?
decision-d4 = Una misura può essere vincolante, o è possibile solo una raccomandazione?
decision-d5 = Ci sono circostanze personali di cui tenere conto?
decision-d6 = Gli obiettivi sono raggiunti? Se no, c’è un motivo valido?
decision-d7 = Le condizioni per una segnalazione sono adempiute: sforzi sufficienti, persona sentita, incarto completo?

## Answers to the decisions. `none` belongs to D3 and D4.

answer-talk = colloquio
answer-folder = solo cartella informativa
answer-yes = sì
answer-no = no
answer-none = né l’uno né l’altro
answer-encourage = promuovere
answer-demand = esigere
answer-agreement = accordo
answer-recommendation = solo raccomandazione
answer-reached = obiettivi raggiunti
answer-excused = non raggiunti, motivo valido
answer-not-excused = non raggiunti, senza motivo valido
answer-report = segnalazione
answer-no-report = nessuna segnalazione
