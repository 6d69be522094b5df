### Words that several papers share. In running text they take no article: gender differs.

## Permits and status, with the letter of the card.

permit-b = autorisation de séjour (B)
permit-c = autorisation d’établissement (C)
permit-ci = autorisation de séjour avec activité lucrative (Ci)
permit-f = admission provisoire (F)
permit-g = autorisation frontalière (G)
permit-l = autorisation de courte durée (L)
permit-n = livret pour requérantes et requérants d’asile (N)
permit-s = statut de protection S

## People.

sex-female = féminin
sex-male = masculin
sex-undetermined = indéterminé
relation-spouse = conjointe ou conjoint
relation-partner = partenaire
relation-child = enfant
relation-mother = mère
relation-father = père
relation-guardian = tutrice ou tuteur
relation-deputy = curatrice ou curateur
relation-other = autre personne

## How an interpreter takes part.

channel-onsite = sur place
channel-phone = par téléphone
channel-video = par vidéo
channel-sign = en langue des signes

## Integration criteria: the words of AIG 58a(1), a to d. Do not reword.

criterion-a = Respect de la sécurité et de l’ordre publics
criterion-b = Respect des valeurs de la Constitution
criterion-c = Compétences linguistiques
criterion-d = Participation à la vie économique ou acquisition d’une formation
criterion-status-fulfilled = rempli
criterion-status-partly = partiellement rempli
criterion-status-not-fulfilled = non rempli
criterion-status-not-assessed = non évalué

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = handicap physique, mental ou psychique
circumstance-illness = maladie grave ou de longue durée
circumstance-learning = grandes difficultés à apprendre, à lire ou à écrire
circumstance-working-poor = pauvreté malgré un emploi
circumstance-care = charges d’assistance familiale

## Goals of an agreement.

goal-status-open = en cours
goal-status-reached = atteint
goal-status-partly = partiellement atteint
goal-status-not-reached = non atteint
goal-status-excused = non atteint, motif valable
bearer-person = personne concernée
bearer-municipality = commune
bearer-canton = canton
bearer-social-region = service social régional
bearer-employer = employeuse ou employeur

## Post and address.

delivery-registered = Recommandé
delivery-a-post-plus = Courrier A Plus
delivery-a-post = Courrier A
delivery-handed-over = remis en main propre
post-office-box = Case postale
poste-restante = Poste restante
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = non évalué
level-mother-tongue = langue maternelle
unknown-first-name = prénom inconnu
stateless = apatride

## Terms of the model. The official words of the law for agreement and recommendation.

term-info-folder = dossier d’information
term-first-talk = entretien de primo-information
term-integration-talk = entretien d’intégration
term-integration-agreement = convention d’intégration
term-integration-recommendation = recommandation en matière d’intégration
term-commune = commune
term-residents-office = contrôle des habitants
instrument-communal-agreement = convention communale d’objectifs et de mesures
instrument-binding-agreement = convention d’intégration contraignante
instrument-recommendation = recommandation en matière d’intégration

## What the law says of an instrument.

instrument-is-allowed = admissible
instrument-is-refused = non admissible
instrument-is-unclear = à clarifier

## Remedies against an order.

remedy-appeal = recours
remedy-objection = opposition

## Dates in the overview of a file.

deadline-permit = Échéance du titre de séjour
deadline-answer = Réponse concernant le rendez-vous
deadline-talk = Entretien
deadline-remedy = Dernier jour du délai de recours
