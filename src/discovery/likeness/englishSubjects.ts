/**
 * What the news is about, in our own words after the subjects of IPTC's Media Topics, with the
 * English words that tell each: a line a subject, its name first, as readers see it after "Also
 * about". `_` joins words that tell it only side by side. Words that many subjects use are left out: they tell none.
 */
export const ENGLISH_SUBJECTS = `
crime: arrest arrested burglary burglar suspect detective robbery robber theft thief stolen gang murder murderer murdered homicide manslaughter kidnap kidnapping abduct assault rape rapist stabbing stabbed shooting gunman gunmen shot fraud smuggling trafficking drug drugs heroin cocaine police custody detained criminal fugitive accomplice victim knife raid
courts: court judge jury trial verdict guilty plea pleaded convicted conviction sentenced sentence jailed prison imprisonment acquitted lawsuit sue sued plaintiff defendant prosecutor prosecution lawyer attorney appeal testimony testified hearing bail indictment indicted charges tribunal ruling injunction magistrate parole justice
terrorism: terrorist terrorism terror bomb bomber bombing suicide_bomber explosives hostage militant extremist al_qaeda taliban jihad attack blast detonated plot hijack hijacker hijacked insurgent cell
war: war troops soldier soldiers military army battle fighting offensive airstrike air_strike missile rocket shelling artillery tank invasion rebel rebels militia combat casualties ceasefire truce frontline commander guerrilla warplane forces battalion occupied siege
defence: navy naval warship air_force fighter_jet weapons arms nuclear warhead submarine pentagon defence_minister defense_secretary military_exercise disarmament uranium arsenal
peace talks: peace talks envoy mediator negotiation negotiations accord treaty settlement ceasefire peacekeeper peacekeeping truce roadmap withdrawal
diplomacy: ambassador embassy diplomat diplomatic foreign_minister foreign_ministry sanctions summit bilateral resolution united_nations security_council delegation envoy consulate visa secretary_of_state
elections: election elections electoral vote votes voter voters voting ballot poll polls polling candidate candidates campaign primary primaries caucus nominee nomination running_mate turnout landslide constituency by_election referendum presidential_candidate debate incumbent
parliament: parliament legislature senate senator congress congressman representatives lawmaker lawmakers bill legislation amendment house_of_representatives mp mps committee speaker impeachment impeach constitution constitutional vetoed opposition coalition
government: government minister prime_minister cabinet president governor mayor administration resign resigned resignation reshuffle council policy spokesman spokeswoman premier inaugurated sworn
protest: protest protests protester protesters demonstration demonstrators rally march marched riot riots rioting unrest tear_gas crackdown activists dissident strike_action boycott clashes police_line
migration: migrant migrants immigrant immigration refugee refugees asylum asylum_seekers detention_centre deportation deport border visa boat_people people_smuggler humanitarian displaced resettlement
human rights: human_rights rights activist torture abuse prisoner persecution censorship freedom discrimination amnesty repression dissident detainee oppression
race and gender: women gender racism racist discrimination abortion gay lesbian transgender same_sex feminist equality minority indigenous aboriginal harassment
religion: church pope bishop archbishop cardinal priest catholic vatican mosque muslim islam islamic imam jewish synagogue rabbi christian hindu temple religious faith clergy worship scientology pilgrims pilgrimage
fires: fire fires firefighter firefighters blaze bushfire bushfires wildfire arson arsonist flames burned burnt burning smoke evacuate evacuated
accidents: accident crash crashed collision collided derailed derailment wreckage survivors rescuers rescued injured overturned capsized sank sinking collapsed collapse explosion drowned stampede debris
flight safety: plane aircraft jet airliner pilot cockpit crash crashed runway helicopter aviation flight black_box airspace air_traffic emergency_landing boeing airbus passengers
the weather: storm storms hurricane cyclone typhoon tornado flood floods flooding rain rainfall snow blizzard drought heatwave temperature forecast forecaster forecasters meteorologist weather winds landfall tropical_storm tropical lightning hail
earthquakes: earthquake quake magnitude aftershock epicentre epicenter seismic tremor tsunami richter volcano eruption lava geological_survey landslide
disaster relief: relief aid humanitarian red_cross famine starvation hunger shelter donations evacuees food_aid world_food_programme emergency_relief survivors disaster
disease: virus disease outbreak epidemic pandemic infection infected infectious vaccine vaccination vaccinated coronavirus covid influenza flu ebola malaria measles hiv aids cholera tuberculosis quarantine lockdown symptoms anthrax sars contagious
health: hospital patient patients doctor doctors surgeon surgery nurse medical medicine treatment cancer diabetes heart_attack drug clinical therapy diagnosis health obesity smoking transplant disability mental_health pregnancy
the drugs industry: pharmaceutical pharmaceuticals drugmaker clinical_trial fda approval_to_market generic biotech biotechnology medicine vaccine_maker laboratories
science: scientist scientists researcher researchers study experiment laboratory physics chemistry biology biologist genetic gene genes genome dna evolution professor published_in journal discovery cloning nobel molecule
space: space nasa astronaut astronauts cosmonaut rocket orbit satellite telescope planet planets mars lunar moon spacecraft shuttle galaxy star comet asteroid astronomer astronomers exoplanet space_station launch
animals: animal animals species wildlife zoo bird birds whale whales shark dolphin elephant lion tiger fish insect insects habitat conservation endangered dog dogs cat breeding biologist fossil dinosaur
the environment: environment environmental climate climate_change global_warming emissions greenhouse carbon pollution toxic ecosystem rainforest deforestation recycling reef conservation waste oil_spill ozone
deaths: died dies dead funeral obituary tribute tributes mourners burial buried cancer aged passed_away survived_by legacy mourning
royalty: queen king prince princess royal palace monarch monarchy duke crown throne buckingham
film: film films movie movies actor actress director hollywood oscar screenplay box_office cinema festival premiere documentary
music: music musician singer song songs album band concert guitarist guitar orchestra opera pop_star rock_band drummer composer tour recording
the arts: art artist museum painting painter exhibition gallery sculpture theatre theater novel author writer poet poetry book books literature playwright ballet archaeologist archaeological ancient heritage
television: television tv broadcaster broadcast network programme viewers series episode host presenter radio
the press: newspaper newspapers journalist journalists reporter editor magazine publisher press_freedom media correspondent
education: school schools student students teacher teachers university college pupils classroom education campus exam curriculum scholarship tuition
football: football soccer fifa goal goals goalkeeper striker midfielder world_cup premier_league penalty_kick coach uefa champions_league
cricket: cricket wicket wickets batsman bowler innings test_match run_rate overs stumps ashes icc lbw century_off one_day
rugby: rugby try tries fullback scrum wallabies all_blacks try_line conversion super_rugby afl nrl
tennis: tennis wimbledon grand_slam seed seeded sets tie_break davis_cup backhand us_open australian_open french_open
the Olympics: olympic olympics games medal medals gold_medal athlete athletes sprint marathon swimmer paralympic world_record championships athletics doping
American sports: baseball basketball nba nfl mlb nhl quarterback touchdown inning pitcher hockey super_bowl playoffs
motor sport and golf: grand_prix formula_one ferrari driver lap racing racetrack golf golfer birdie tournament jockey horse_race cyclist tour_de_france yacht chess wrestler wrestling
matches and players: match win won defeat defeated victory beat champion championship team player players score scored season coach captain final semi_final league tournament cup
the internet: internet website web online google facebook twitter social_media user users blog browser hacker hackers hacking cyber password encryption email privacy youtube
software and computers: software computer computers linux microsoft apple ibm open_source developer developers operating_system windows chip chips semiconductor microprocessor personal_computer hardware video_game gaming disk
telecoms: telecommunications telephone phone mobile wireless broadband telecom subscribers spectrum cable fcc carrier long_distance satellite_tv
company earnings: profit profits loss losses net_income earnings revenue revenues turnover shr net rev revs cts qtr quarter quarterly per_share year_earlier pre_tax pretax operating_profit fiscal results dividend oper avg_shrs
dividends: dividend dividends div qtly qtrly payable payout record_date pay_date record stockholders_of_record stock_split split
mergers: acquire acquired acquires acquisition acquisitions merger merge merged takeover takeovers bid bidder tender_offer offer stake buyout leveraged_buyout shareholders definitive_agreement letter_of_intent undisclosed subsidiary divest divestiture sell_its hostile raider shares_outstanding holdings purchase suitor antitrust
the stock market: stock_exchange stock_market stocks shares dow nasdaq nikkei ftse index investors traders trading wall_street bourse brokers broker equities rally portfolio bull bear listing flotation
bonds and debt: bond bonds eurobond coupon maturity issue notes debentures underwriter underwriters lead_manager yield yields treasury treasury_bills bill_auction redeem convertible debenture moody standard_and_poor credit_rating debt creditors rescheduling loan loans refinancing
interest rates: interest_rate interest_rates prime_rate discount_rate federal_reserve central_bank lending_rate basis_points base_rate bundesbank bank_of_england monetary_policy tightening repurchase reserves
the money market: money_market fed_funds federal_funds liquidity shortage repurchase_agreements repo bills treasury_bills assistance band customer_repurchase system_repurchase bankers_balances money_supply
currencies: dollar yen mark sterling pound franc euro currency currencies exchange_rate exchange_rates foreign_exchange intervention devaluation devalue dealers appreciation depreciation parity
inflation: inflation consumer_price consumer_prices wholesale_prices price_index producer_prices cost_of_living cpi deflation price_rises
the economy: economy economic gdp gnp gross_domestic_product gross_national_product growth recession economist economists recovery stimulus industrial_production output forecast slowdown leading_indicators consumer_spending retail_sales housing_starts
employment: jobs unemployment unemployed jobless employment workers layoffs lay_off redundancies redundancy payroll wages wage workforce labour labor hiring
unions: union unions strike strikers walkout pay_deal picket industrial_action wage_demand shop_stewards negotiations labour_dispute stoppage
budgets and taxes: budget tax taxes taxation deficit surplus spending treasury finance_minister tax_cut fiscal vat revenue austerity
trade: trade exports imports export import tariff tariffs surplus trade_deficit protectionism protectionist gatt wto trade_barriers quota quotas dumping trade_agreement retaliation trading_partners
banking: bank banks banking deposits lender lending mortgage branches savings_and_loan thrift bankers creditor bad_loans central_bank
insolvency: bankruptcy bankrupt chapter_11 insolvency insolvent administrators liquidation liquidator receivership creditors reorganization collapse restructuring
insurance: insurance insurer insurers premium premiums underwriting claims reinsurance policyholders
real estate: property housing mortgage house_prices real_estate rent tenant landlord construction building developer homes
retail: retailer retail store stores supermarket shoppers shopping consumer chain mall brand sales
cars: car cars automaker vehicle vehicles truck ford toyota chrysler general_motors motor dealer dealership models recall auto
airlines: airline airlines carrier passengers fares airport airports qantas boeing airbus routes air_travel flights
shipping: ship ships shipping vessel vessels port ports tanker cargo freight dock dockers strait gulf flag seamen container tonnage harbour harbor sailing ferry
railways and roads: train trains rail railway passengers station track locomotive motorway highway traffic commuters bus metro subway bridge
crude oil: oil crude barrel barrels bpd opec petroleum refinery refineries gasoline posted_prices west_texas_intermediate drilling rig rigs wells oilfield north_sea brent heating_oil energy pipeline exploration
natural gas: natural_gas gas pipeline cubic_feet lng gas_field propane gas_reserves
electricity: electricity power power_station nuclear_power reactor utility utilities megawatt grid blackout power_plant coal solar wind_farm
grain: grain grains wheat corn maize barley sorghum oats rice bushel bushels tonnes harvest crop crops acreage usda export_enhancement feed_grain planting winter_wheat soft_wheat export_licences tenders
oilseeds: soybean soybeans oilseed rapeseed sunflower palm_oil soyoil soymeal vegetable_oil meal oilseeds crushers copra cottonseed coconut_oil
livestock: cattle hog hogs pork beef livestock slaughter meat poultry sheep lamb pigs dairy milk farmers bellies
coffee, cocoa and sugar: coffee cocoa sugar cotton tea rubber buffer_stock ico quota white_sugar raw_sugar intervention_sugar orange_juice growers robusta beet buffer stock_manager cane
farming: farm farmer farmers agriculture agricultural crop subsidy subsidies irrigation pesticide harvest rural set_aside acreage commodity_credit
metals: gold silver copper zinc lead tin aluminium aluminum nickel platinum ore ounce ounces smelter steel iron_ore bullion metal_exchange alloys cathode
mining: mine mines miner miners mining ore deposit deposits drilling assay coal exploration reserves shaft
company management: chief_executive chairman board director directors appointed named succeeds resigned executive vice_president officer shareholder_meeting
contracts: contract contracts awarded order orders supplier venture joint_venture agreement factory plant production manufacture manufacturer
tourism: tourist tourists tourism hotel hotels travel resort beach holiday visitors travellers
food: food restaurant chef cooking recipe wine beer drink alcohol meal
archaeology: archaeologist fossil ancient bones skull neanderthal excavation tomb egyptian
children: child children parents baby boy girl teenager mother father family youth toddler adoption
`;
